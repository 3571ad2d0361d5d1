'use client';

import { graphql } from '@vivavoce/graphql';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { LogIn } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { visitProvider } from '@/platform/providerVisit';

const signInProvidersDocument = graphql(`
  query SignInProviders {
    signInProviders {
      key
      name
    }
  }
`);

const startProviderSignInDocument = graphql(`
  mutation StartProviderSignIn($input: StartProviderSignInInput!) {
    startProviderSignIn(input: $input) {
      visit {
        authorizationUrl
        browserToken
      }
      errors {
        __typename
      }
    }
  }
`);

interface ProviderButtonsProps {
  /** Where the app goes after the sign-in. */
  returnTo: string;
  /** Whether a line sets the buttons apart from what is above them. */
  isApart: boolean;
}

/** A button for each provider with which people can sign in; nothing when there is none. */
export function ProviderButtons(props: ProviderButtonsProps): ReactNode {
  const t = useTranslations('provider');
  const locale = useLocale();
  const { data } = useGraph(signInProvidersDocument, {});
  const { run, isBusy, failure } = useChange(startProviderSignInDocument);
  if (data === null || data.signInProviders.length === 0) return null;

  async function begin(provider: { key: string; name: string }): Promise<void> {
    const answer = await run({
      input: { provider: provider.key, returnTo: props.returnTo, locale, timeZone: timeZoneHere() },
    });
    const visit = answer?.startProviderSignIn.visit;
    if (visit)
      visitProvider(
        { browserToken: visit.browserToken, name: provider.name, purpose: 'signIn' },
        visit.authorizationUrl,
      );
  }

  return (
    <div className="mt-4 space-y-4">
      {props.isApart && (
        <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
          {t('or')}
        </p>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {data.signInProviders.map((provider) => (
        <Button
          key={provider.key}
          look="quiet"
          size="large"
          className="w-full"
          disabled={isBusy}
          onClick={() => void begin(provider)}
        >
          <LogIn aria-hidden className="size-5 rtl:-scale-x-100" />
          {t('continueWith', { name: provider.name })}
        </Button>
      ))}
    </div>
  );
}
