'use client';

import { graphql, type FragmentType } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { FactorField, type EnteredFactor } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { signedInFragment } from './useEntry';

const finishLoginDocument = graphql(`
  mutation FinishLogin($input: FinishLoginInput!) {
    finishLogin(input: $input) {
      signedIn {
        ...SignedInParts
      }
      errors {
        __typename
      }
    }
  }
`);

export interface Challenge {
  challenge: string;
  /** What the account can show. */
  kinds: readonly string[];
}

interface FactorFormProps {
  challenge: Challenge;
  onSignedIn(session: FragmentType<typeof signedInFragment>): void;
  /** The challenge cannot be answered any more. */
  onEnded(): void;
  onBack(): void;
}

/** The second step of a sign-in: asks for the second factor. */
export function FactorForm(props: FactorFormProps): ReactNode {
  const t = useTranslations('factor');
  const { run, isBusy, failure } = useChange(finishLoginDocument);
  const [factor, setFactor] = useState<EnteredFactor>(null);
  const [problem, setProblem] = useState<'missing' | 'wrong'>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setProblem(factor === null ? 'missing' : undefined);
    if (factor === null || isBusy) return;
    const answer = await run({ input: { challenge: props.challenge.challenge, factor } });
    if (answer === null) return;
    const { signedIn, errors } = answer.finishLogin;
    if (signedIn) props.onSignedIn(signedIn);
    else if (errors.some(({ __typename }) => __typename === 'LoginChallengeEnded')) props.onEnded();
    else setProblem('wrong');
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <p role="status">{t('signInLead')}</p>
      <FactorField
        isNext
        kinds={props.challenge.kinds}
        problem={problem}
        onChange={(entered) => {
          setFactor(entered);
          setProblem(undefined);
        }}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" size="large" className="w-full" disabled={isBusy}>
        {t('signIn')}
      </Button>
      <Button look="bare" className="w-full" onClick={props.onBack}>
        {t('back')}
      </Button>
    </form>
  );
}
