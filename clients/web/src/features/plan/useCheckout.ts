import { startCheckoutDocument } from '@vivavoce/learner/documents/plan';
import type { Failure, PaymentInterval } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useState } from 'react';

import { useLeaveFor } from '@/lib/plan/useLeaveFor';

export type CheckoutRefusal = 'AlreadySubscribed' | 'PaymentsOff' | 'other';

interface Checkout {
  /** Opens the provider's page in place of this one; `seats` says for how many people. */
  start(planId: string, interval: PaymentInterval, seats: number): Promise<void>;
  isBusy: boolean;
  failure: Failure | null;
  refusal: CheckoutRefusal | null;
}

/** Starts to pay for a plan. The same choice is one intent: a second try opens the same page. */
export function useCheckout(): Checkout {
  const change = useChange(startCheckoutDocument);
  const { leaveFor, isLeaving } = useLeaveFor();
  const [keys] = useState(() => new Map<string, string>());
  const [refusal, setRefusal] = useState<CheckoutRefusal | null>(null);

  async function start(planId: string, interval: PaymentInterval, seats: number): Promise<void> {
    const choice = `${planId} ${interval} ${seats}`;
    const idempotencyKey = keys.get(choice) ?? crypto.randomUUID();
    keys.set(choice, idempotencyKey);
    setRefusal(null);
    const answer = await change.run({ input: { idempotencyKey, planId, interval, seats } });
    if (answer === null) return;
    const { page, errors } = answer.startCheckout;
    if (page !== null) {
      leaveFor(page.url);
      return;
    }
    const name = errors[0]?.__typename;
    setRefusal(name === 'AlreadySubscribed' || name === 'PaymentsOff' ? name : 'other');
  }

  return { start, isBusy: change.isBusy || isLeaving, failure: change.failure, refusal };
}
