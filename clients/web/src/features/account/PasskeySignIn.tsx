'use client';

import { graphql, type FragmentType } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { usePasskeyAnswer } from '@/lib/usePasskeyAnswer';

import type { signedInFragment } from './useEntry';

const loginWithPasskeyDocument = graphql(`
  mutation LoginWithPasskey($input: LoginWithPasskeyInput!) {
    loginWithPasskey(input: $input) {
      signedIn {
        ...SignedInParts
      }
      errors {
        __typename
      }
    }
  }
`);

interface PasskeySignInProps {
  onSignedIn(session: FragmentType<typeof signedInFragment>): void;
}

/** Signs in with a passkey alone. */
export function PasskeySignIn(props: PasskeySignInProps): ReactNode {
  const t = useTranslations('passkey');
  const asking = usePasskeyAnswer();
  const { run, isBusy, failure } = useChange(loginWithPasskeyDocument);
  const [isRefused, setRefused] = useState(false);
  const problem = failure ?? asking.failure;

  async function signIn(): Promise<void> {
    setRefused(false);
    const passkey = await asking.ask();
    if (passkey === null) return;
    const answer = await run({ input: { passkey } });
    if (answer === null) return;
    const { signedIn } = answer.loginWithPasskey;
    if (signedIn) props.onSignedIn(signedIn);
    else setRefused(true);
  }

  return (
    <div className="mt-5 space-y-4">
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {t('or')}
      </p>
      {asking.isCancelled && <Notice isUrgent>{t('cancelled')}</Notice>}
      {isRefused && (
        <Notice tone="problem" isUrgent>
          {t('refused')}
        </Notice>
      )}
      {problem !== null && <FailureNotice failure={problem} />}
      <Button
        look="quiet"
        size="large"
        className="w-full"
        disabled={isBusy || asking.isBusy}
        onClick={() => void signIn()}
      >
        <KeyRound aria-hidden className="size-5" />
        {t('signIn')}
      </Button>
    </div>
  );
}
