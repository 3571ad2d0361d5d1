'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { usePasskeyAnswer, type PasskeyAnswer } from '@/lib/usePasskeyAnswer';

/** Asks for a passkey in the place of a code, and submits the form around it. */
export function PasskeyButton(props: { onAnswer(factor: { passkey: PasskeyAnswer }): void }): ReactNode {
  const t = useTranslations('passkey');
  const { ask, isBusy, isCancelled, failure } = usePasskeyAnswer();

  async function use({ currentTarget }: MouseEvent<HTMLButtonElement>): Promise<void> {
    const passkey = await ask();
    if (passkey === null) return;
    // The form submits what it has after this change.
    flushSync(() => {
      props.onAnswer({ passkey });
    });
    currentTarget.form?.requestSubmit();
  }

  return (
    <div className="mt-3 space-y-3">
      {isCancelled && <Notice isUrgent>{t('cancelled')}</Notice>}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button look="quiet" disabled={isBusy} onClick={(event) => void use(event)}>
        <KeyRound aria-hidden className="size-4" />
        {t('use')}
      </Button>
    </div>
  );
}
