import type { Failure, PaymentInterval, PlanChangePreviewQuery } from '@vivavoce/graphql';
import { changePlanDocument, planChangePreviewDocument } from '@vivavoce/learner/documents/plan';
import { useChange } from '@vivavoce/learner/useChange';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useCallback, useEffect, useState } from 'react';

import { problemOf, type ChangeProblem } from './changeProblem';
import { useLeaveFor } from '@/lib/plan/useLeaveFor';

type Previewed = NonNullable<NonNullable<PlanChangePreviewQuery['viewer']>['planChangePreview']>;

export type ChangePreview = NonNullable<Previewed['preview']>;

type State =
  | { kind: 'looking' }
  | { kind: 'refused'; problem: ChangeProblem }
  /** The key belongs to these amounts: a second try confirms the same ones. */
  | { kind: 'shown'; preview: ChangePreview; idempotencyKey: string }
  | { kind: 'paymentNeeded'; url: string }
  | { kind: 'done'; preview: ChangePreview };

interface Wanted {
  planId: string;
  interval: PaymentInterval;
  seats: number;
}

interface PlanChange {
  state: State;
  failure: Failure | null;
  isBusy: boolean;
  /** Asks what the change costs now. */
  look(): Promise<void>;
  /** Changes the plan for the amounts that are shown. */
  confirm(): Promise<void>;
  /** Leads to the page on which the invoice is paid. */
  pay(url: string): void;
}

/** Asks what a change of the plan costs, and makes it as soon as the person agrees. */
export function usePlanChange({ planId, interval, seats }: Wanted, onChanged: () => void): PlanChange {
  const { ask, failure: lookFailure } = useOnce(planChangePreviewDocument);
  const change = useChange(changePlanDocument);
  const { leaveFor, isLeaving } = useLeaveFor();
  const [state, setState] = useState<State>({ kind: 'looking' });

  const look = useCallback(async (): Promise<State | null> => {
    const answer = await ask({ input: { planId, interval, seats } });
    if (answer === null) return null;
    const { preview = null, errors = [] } = answer.viewer?.planChangePreview ?? {};
    return preview === null
      ? { kind: 'refused', problem: problemOf(errors) ?? 'other' }
      : { kind: 'shown', preview, idempotencyKey: crypto.randomUUID() };
  }, [ask, planId, interval, seats]);

  useEffect(() => {
    void look().then((seen) => {
      if (seen !== null) setState(seen);
    });
  }, [look]);

  async function confirm(): Promise<void> {
    if (state.kind !== 'shown' || change.isBusy) return;
    const { preview, idempotencyKey } = state;
    const answer = await change.run({
      input: { planId, interval, seats, idempotencyKey, proratedAt: preview.proratedAt },
    });
    if (answer === null) return;
    const { paymentNeeded, errors } = answer.changePlan;
    const problem = problemOf(errors);
    if (paymentNeeded !== null) {
      setState({ kind: 'paymentNeeded', url: paymentNeeded.url });
      leaveFor(paymentNeeded.url);
    } else if (problem === null) {
      setState({ kind: 'done', preview });
      onChanged();
      // The preview has accepted the plan and the people: what is invalid now is its age.
    } else setState({ kind: 'refused', problem: problem === 'InvalidInput' ? 'priceOld' : problem });
  }

  return {
    state,
    failure: lookFailure ?? change.failure,
    isBusy: change.isBusy || isLeaving,
    look: async () => {
      setState({ kind: 'looking' });
      const seen = await look();
      if (seen !== null) setState(seen);
    },
    confirm,
    pay: leaveFor,
  };
}
