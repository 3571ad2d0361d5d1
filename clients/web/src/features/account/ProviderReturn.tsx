'use client';

import { graphql } from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { localPath } from '@/lib/localPath';
import { takeProviderVisit, type ProviderVisit } from '@/platform/providerVisit';

import { FactorForm, type Challenge } from './FactorForm';
import { useEntry } from './useEntry';

const finishProviderSignInDocument = graphql(`
  mutation FinishProviderSignIn($input: FinishProviderSignInInput!) {
    finishProviderSignIn(input: $input) {
      signedIn {
        ...SignedInParts
      }
      returnTo
      errors {
        __typename
        ... on LoginChallenge {
          challenge
          kinds
        }
        ... on ProviderRefused {
          reason
        }
      }
    }
  }
`);

const finishProviderLinkDocument = graphql(`
  mutation FinishProviderLink($input: FinishProviderLinkInput!) {
    finishProviderLink(input: $input) {
      viewer {
        id
        signInMethods {
          hasPassword
          linkedProviders {
            id
            key
            name
            email
            linkedAt
            lastUsedAt
          }
        }
      }
      errors {
        __typename
        ... on ProviderRefused {
          reason
        }
      }
    }
  }
`);

type Problem = 'cancelled' | 'ended' | 'refused' | 'emailUnverified' | 'emailInUse' | 'taken';

interface AnswerError {
  __typename?: string | undefined;
  reason?: string;
}

function problemOf(errors: readonly AnswerError[]): Problem {
  for (const { __typename, reason } of errors) {
    if (__typename === 'ProviderEmailUnverified') return 'emailUnverified';
    if (__typename === 'ProviderEmailInUse') return 'emailInUse';
    if (__typename === 'ProviderLinkTaken') return 'taken';
    if (__typename === 'ProviderRefused' && reason === 'STATE') return 'ended';
  }
  return 'refused';
}

/** A provider does not say how old a person is, so the app asks once. */
function throughAge(next: string): string {
  return `/age?next=${encodeURIComponent(next)}`;
}

/** Takes what a provider has sent back, and finishes the sign-in or the link that began in this tab. */
export function ProviderReturn(): ReactNode {
  const t = useTranslations('provider');
  const router = useRouter();
  const enter = useEntry();
  const query = useSearchParams();
  const { status } = useSession();
  const signIn = useChange(finishProviderSignInDocument);
  const link = useChange(finishProviderLinkDocument);
  const [visit, setVisit] = useState<ProviderVisit | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const [challenge, setChallenge] = useState<Challenge & { next: string }>();
  const isTaken = useRef(false);
  const name = visit?.name ?? t('somebody');

  const finishSignIn = useCallback(
    async (input: Parameters<typeof signIn.run>[0]) => {
      const answer = await signIn.run(input);
      if (answer === null) return;
      const { signedIn, returnTo, errors } = answer.finishProviderSignIn;
      const next = localPath(returnTo);
      const challenged = errors.find((error) => error.__typename === 'LoginChallenge');
      if (signedIn) enter(signedIn, throughAge(next));
      else if (challenged?.__typename === 'LoginChallenge')
        setChallenge({ challenge: challenged.challenge, kinds: challenged.kinds, next });
      else setProblem(problemOf(errors));
    },
    [signIn, enter],
  );

  const finishLink = useCallback(
    async (input: Parameters<typeof link.run>[0]) => {
      const answer = await link.run(input);
      if (answer === null) return;
      if (answer.finishProviderLink.errors.length === 0) router.replace('/me/security');
      else setProblem(problemOf(answer.finishProviderLink.errors));
    },
    [link, router],
  );

  const finish = useCallback(async () => {
    const begun = takeProviderVisit();
    const state = query.get('state');
    const code = query.get('code');
    setVisit(begun);
    if (query.get('error') !== null) setProblem('cancelled');
    else if (begun === null || state === null || code === null) setProblem('ended');
    else {
      const answer = { state, code, issuer: query.get('iss'), browserToken: begun.browserToken };
      await (begun.purpose === 'link' ? finishLink({ input: { answer } }) : finishSignIn({ input: { answer } }));
    }
  }, [query, finishLink, finishSignIn]);

  useEffect(() => {
    // Once, and not before the client is the one of this person: a guest keeps what it has said.
    if (status === 'unknown' || isTaken.current) return;
    isTaken.current = true;
    void finish();
  }, [status, finish]);

  if (challenge !== undefined)
    return (
      <FactorForm
        challenge={challenge}
        onSignedIn={(session) => {
          enter(session, throughAge(challenge.next));
        }}
        onEnded={() => {
          setChallenge(undefined);
          setProblem('ended');
        }}
        onBack={() => {
          router.push('/sign-in');
        }}
      />
    );
  const failure = signIn.failure ?? link.failure;
  if (problem === undefined && failure === null)
    return (
      <>
        <p className="mb-4">{t('working', { name })}</p>
        <Skeleton lines={2} />
      </>
    );
  const isLink = visit?.purpose === 'link';
  return (
    <div className="space-y-5">
      {failure !== null && <FailureNotice failure={failure} />}
      {problem !== undefined && (
        <Notice tone={problem === 'refused' ? 'problem' : 'warning'} isUrgent>
          {t(problem, { name })}
        </Notice>
      )}
      <LinkButton href={isLink ? '/me/security' : '/sign-in'} size="large" className="w-full">
        {t(isLink ? 'back' : 'again')}
      </LinkButton>
    </div>
  );
}
