'use client';

import { Snail, Volume2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useModelVoice } from '@/lib/voice/useModelVoice';

interface ListenFieldProps {
  /** What the voice says. */
  text: string;
  language: string;
}

/** A sentence that is heard, as often as the learner wants, also slowly. */
export function ListenField({ text, language }: ListenFieldProps): ReactNode {
  const t = useTranslations('quizTaking');
  const voice = useModelVoice(language);
  if (!voice.canSay) return <Notice>{t('noVoice')}</Notice>;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        <Button size="large" disabled={voice.isBusy} onClick={() => void voice.say(text)}>
          <Volume2 aria-hidden className="size-5" />
          {t('play')}
        </Button>
        <Button look="quiet" size="large" disabled={voice.isBusy} onClick={() => void voice.say(text, 0.7)}>
          <Snail aria-hidden className="size-5" />
          {t('slowly')}
        </Button>
      </div>
      {voice.failure !== null && <FailureNotice failure={voice.failure} />}
    </div>
  );
}
