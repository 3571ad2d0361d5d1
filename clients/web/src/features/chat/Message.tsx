'use client';

import type { ChatMessagePartsFragment } from '@vivavoce/graphql';
import { workOn, type Reply } from '@vivavoce/learner/chatReply';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import type { ChatBeside } from './chatPlace';
import { ReplyText } from './ReplyText';
import { useReply } from './useReply';

interface MessageProps {
  message: ChatMessagePartsFragment;
  beside: ChatBeside;
  /** Called when the reply ends while it is shown. */
  onEnd(reply: Reply): void;
  /** Asks the same again; unset where that is not possible now. */
  onAgain?: (() => void) | undefined;
}

/** A question and its reply, while it is made and afterwards. */
export function Message({ message, beside, onEnd, onAgain }: MessageProps): ReactNode {
  const t = useTranslations('chat');
  const [reply, isLost] = useReply(message, onEnd);
  const { state } = reply;
  const work = workOn(reply);
  return (
    <article className="space-y-3">
      <div className="ms-8 rounded-2xl rounded-ee-md bg-accent-soft px-4 py-2.5">
        <h3 className="sr-only">{t('you')}</h3>
        <p dir="auto" className="break-words whitespace-pre-line">
          {message.text}
        </p>
      </div>
      <div className="me-4" aria-busy={work !== null}>
        <h3 className="sr-only">{t('answer')}</h3>
        <ReplyText reply={reply} beside={beside} />
        {work !== null && (
          <p className="mt-2 text-sm text-muted">
            {t(`state.${work}`)}
            {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
          </p>
        )}
        {state === 'STOPPED' && <p className="mt-2 text-sm text-muted">{t('stopped')}</p>}
        {state === 'FAILED' && (
          <div className="mt-2 space-y-2">
            <p className="text-sm text-poor">{t('failed')}</p>
            {onAgain !== undefined && (
              <Button look="quiet" size="small" onClick={onAgain}>
                {t('again')}
              </Button>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
