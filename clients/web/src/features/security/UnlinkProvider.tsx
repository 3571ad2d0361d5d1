'use client';

import { unlinkProviderDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useStepUp } from '@/lib/useStepUp';

import { StepUpForm } from './StepUpForm';

/** Asks for the password, and unlinks a provider; one that another window has unlinked is removed here, too. */
export function UnlinkProvider(props: { id: string; onDone(): void }): ReactNode {
  const t = useTranslations('provider');
  const { run, isBusy, failure } = useChange(unlinkProviderDocument);
  const stepUp = useStepUp();
  return (
    <StepUpForm
      action={t('unlink')}
      look="danger"
      stepUp={stepUp}
      isBusy={isBusy}
      failure={failure}
      onSubmit={async (password) => {
        const answer = await run({ input: { linkedProviderId: props.id, password, ...stepUp.input } });
        if (answer === null) return [];
        const errors = answer.unlinkProvider.errors.filter(({ __typename }) => __typename !== 'LinkedProviderUnknown');
        if (errors.length === 0) props.onDone();
        return errors;
      }}
    />
  );
}
