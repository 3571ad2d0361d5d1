'use client';

import { removePasskeyDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useStepUp } from '@/lib/useStepUp';

import { StepUpForm } from './StepUpForm';

/** Asks for the password, and removes a passkey; one that another window has removed is removed here, too. */
export function RemovePasskey(props: { id: string; onDone(): void }): ReactNode {
  const t = useTranslations('passkey');
  const { run, isBusy, failure } = useChange(removePasskeyDocument);
  const stepUp = useStepUp();
  return (
    <StepUpForm
      action={t('remove')}
      look="danger"
      stepUp={stepUp}
      isBusy={isBusy}
      failure={failure}
      onSubmit={async (password) => {
        const answer = await run({ input: { passkeyId: props.id, password, ...stepUp.input } });
        if (answer === null) return [];
        const errors = answer.removePasskey.errors.filter(({ __typename }) => __typename !== 'PasskeyUnknown');
        if (errors.length === 0) props.onDone();
        return errors;
      }}
    />
  );
}
