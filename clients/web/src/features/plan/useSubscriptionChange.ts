import { readFragment, type SubscriptionChangedSubscription, type SubscriptionPartsFragment } from '@vivavoce/graphql';
import { offerParts, subscriptionChangedDocument, subscriptionParts } from '@vivavoce/learner/documents/plan';
import { useSession } from '@vivavoce/learner/session';
import { useEffect, useRef, useState } from 'react';

/** The time until a lost connection is opened again. */
const AGAIN_AFTER = 2_000;

/** How often one change is read again at most. A reading that was on its way before the change takes one of them. */
const MOST_ROUNDS = 3;

type Subscription = SubscriptionPartsFragment | null;

/** Whether two states of a subscription look the same to a person. */
export function isSame(one: Subscription, other: Subscription): boolean {
  return (
    one?.plan?.id === other?.plan?.id &&
    one?.interval === other?.interval &&
    one?.status === other?.status &&
    one?.periodEnd === other?.periodEnd &&
    one?.cancelsAtPeriodEnd === other?.cancelsAtPeriodEnd &&
    one?.seats === other?.seats &&
    plannedOf(one) === plannedOf(other)
  );
}

function plannedOf(subscription: Subscription): string | null {
  const planned = subscription?.plannedChange ?? null;
  if (planned === null) return null;
  const plan = readFragment(offerParts, planned.plan);
  return `${plan?.id ?? ''} ${planned.interval} ${planned.seats} ${planned.at}`;
}

interface Reading {
  /** What was read; null until then. */
  data: object | null;
  /** Whether what was read shows this state of the subscription. */
  shows(subscription: Subscription): boolean;
  /** Reads again. */
  reload(): void;
}

/**
 * Reads again what does not show the state of the subscription as it is now and after each change. A change that comes
 * while the first reading is on its way is not lost: it is compared with what that reading brings.
 */
export function useSubscriptionChange({ data, shows, reload }: Reading): void {
  const [change, setChange] = useState<{ to: Subscription } | null>(null);
  const rounds = useRef<{ of: unknown; left: number }>({ of: null, left: 0 });
  useSubscription(setChange);
  useEffect(() => {
    if (change === null || data === null || shows(change.to)) return;
    if (rounds.current.of !== change) rounds.current = { of: change, left: MOST_ROUNDS };
    if (rounds.current.left-- > 0) reload();
    // Only a change or another reading is a reason to read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [change, data]);
}

/** Calls the setter with what the person pays for, now and after each change, and with null when the line is lost. */
function useSubscription(set: (change: { to: Subscription } | null) => void): void {
  const { live } = useSession();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      set(null);
      timer = setTimeout(() => {
        setAttempt((before) => before + 1);
      }, AGAIN_AFTER);
    };
    const end = live.subscribe<SubscriptionChangedSubscription>(
      { document: subscriptionChangedDocument, variables: {} },
      {
        next: ({ subscriptionChanged }) => {
          set({ to: readFragment(subscriptionParts, subscriptionChanged.subscription) });
        },
        lost: again,
        failed: again,
        complete: again,
      },
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [live, attempt, set]);
}
