'use client';

import { startProviderLinkDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useStepUp } from '@/lib/useStepUp';
import { visitProvider } from '@/platform/providerVisit';

import { StepUpForm } from './StepUpForm';

/** Asks for the password, and opens the provider's page. */
export function LinkProvider(props: { provider: { key: string; name: string } }): ReactNode {
  const t = useTranslations('factor');
  const locale = useLocale();
  const { run, isBusy, failure } = useChange(startProviderLinkDocument);
  const stepUp = useStepUp();
  return (
    <StepUpForm
      action={t('next')}
      stepUp={stepUp}
      isBusy={isBusy}
      failure={failure}
      onSubmit={async (password) => {
        const answer = await run({ input: { provider: props.provider.key, password, locale, ...stepUp.input } });
        if (answer === null) return [];
        const { visit, errors } = answer.startProviderLink;
        if (visit)
          visitProvider(
            { browserToken: visit.browserToken, name: props.provider.name, purpose: 'link' },
            visit.authorizationUrl,
          );
        return errors;
      }}
    />
  );
}
