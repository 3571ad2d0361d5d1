'use client';

import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useLinkToken } from '@/lib/useLinkToken';

const verifyDocument = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      verification
      errors {
        __typename
      }
    }
  }
`);

type Outcome = 'VERIFIED' | 'ALREADY_VERIFIED' | 'LINK_INVALID';

/** Uses the link of a mail that verifies an address, and shows the result. */
export function VerifyEmail(): ReactNode {
  const t = useTranslations('account');
  const token = useLinkToken();
  const { status } = useSession();
  const { run, failure } = useChange(verifyDocument);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const sent = useRef<string | null>(null);

  useEffect(() => {
    // Once for each link, and not before the client is the one of this person.
    if (token === null || token === '' || status === 'unknown' || sent.current === token) return;
    sent.current = token;
    void run({ input: { token } }).then((answer) => {
      if (answer !== null) setOutcome(answer.verifyEmail.verification ?? 'LINK_INVALID');
    });
  }, [token, status, run]);

  if (failure !== null) return <FailureNotice failure={failure} onRetry={() => window.location.reload()} />;
  const shown = token === '' ? 'LINK_INVALID' : outcome;
  if (shown === null) return <Skeleton lines={2} />;
  const isSignedIn = status === 'signedIn';
  return (
    <div className="space-y-5">
      <Notice tone={shown === 'LINK_INVALID' ? 'warning' : 'info'}>{t(`verifyOutcomes.${shown}`)}</Notice>
      <LinkButton href={shown === 'LINK_INVALID' ? '/me' : '/today'} size="large" className="w-full">
        {t(isSignedIn ? (shown === 'LINK_INVALID' ? 'toMe' : 'goOn') : 'signIn')}
      </LinkButton>
    </div>
  );
}
