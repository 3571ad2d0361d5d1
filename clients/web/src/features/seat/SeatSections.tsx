import { readFragment, type SubscriptionPartsFragment } from '@vivavoce/graphql';
import { seatParts, seatsDocument } from '@vivavoce/learner/documents/seats';
import { useGraph } from '@vivavoce/learner/useGraph';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { OwnSeat } from './OwnSeat';
import { SeatsPanel } from './SeatsPanel';

interface SeatSectionsProps {
  /** What the person pays for; null when they pay for nothing. */
  subscription: SubscriptionPartsFragment | null;
  /** Reads plan and subscription again. */
  onChanged(): void;
}

/** The seat that the person was given, and the ones that they pay for. Nothing for everyone else. */
export function SeatSections({ subscription, onChanged }: SeatSectionsProps): ReactNode {
  const { data, failure, reload } = useGraph(seatsDocument, {}, { isFresh: true });
  const seats = data?.viewer?.seats ?? null;
  if (seats === null) {
    if (failure !== null)
      return (
        <section>
          <FailureNotice failure={failure} onRetry={reload} />
        </section>
      );
    const isAwaited = data === null && (subscription?.plan?.mostSeats ?? 1) > 1;
    return isAwaited ? (
      <section>
        <Skeleton lines={2} />
      </section>
    ) : null;
  }
  const own = readFragment(seatParts, seats.own);
  const given = readFragment(seatParts, seats.given);
  const changed = (): void => {
    reload();
    onChanged();
  };
  return (
    <>
      {own !== null && <OwnSeat seat={own} onLeft={changed} />}
      {(seats.bought > 0 || given.length > 0) && (
        <SeatsPanel bought={seats.bought} given={given} subscription={subscription} onChanged={changed} />
      )}
    </>
  );
}
