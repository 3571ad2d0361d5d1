import type { SeatPartsFragment, SubscriptionPartsFragment } from '@vivavoce/graphql';
import { UserRound } from 'lucide-react';
import { useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { InviteForm } from './InviteForm';
import { SeatNumber } from './SeatNumber';
import { SeatRow } from './SeatRow';

interface SeatsPanelProps {
  /** For how many people the person pays, themselves among them. */
  bought: number;
  given: readonly SeatPartsFragment[];
  /** What the person pays for; null when it has ended meanwhile. */
  subscription: SubscriptionPartsFragment | null;
  /** Reads the seats and what is paid for again. */
  onChanged(): void;
}

/** Whether the link of a seat can no longer be used. */
function isEnded({ acceptedAt, expiresAt }: SeatPartsFragment, now: Date): boolean {
  return acceptedAt === null && expiresAt !== null && Date.parse(expiresAt) <= now.getTime();
}

/** The seats that the person pays for: who has them, invitations, and how many there are. No results of anybody. */
export function SeatsPanel({ bought, given, subscription, onChanged }: SeatsPanelProps): ReactNode {
  const t = useTranslations('seats');
  const now = useNow();
  const count = 1 + given.filter((seat) => !isEnded(seat, now)).length;
  const canChange = subscription?.status === 'ACTIVE' && !subscription.cancelsAtPeriodEnd;
  return (
    <section aria-labelledby="seats">
      <h2 id="seats" className="mb-2 text-xl">
        {t('title')}
      </h2>
      <p className="font-medium">{t('taken', { count, bought })}</p>
      <p className="mt-1 text-muted">{t('what')}</p>
      <ul className="mt-3 divide-y divide-line">
        <li className="flex items-center gap-4 py-3">
          <UserRound aria-hidden className="size-5 shrink-0 text-accent" />
          <span className="font-medium">{t('you')}</span>
        </li>
        {given.map((seat) => (
          <SeatRow key={seat.id} seat={seat} isEnded={isEnded(seat, now)} onRemoved={onChanged} />
        ))}
      </ul>
      {bought > 0 && <InviteForm isFull={count >= bought} onInvited={onChanged} />}
      {canChange && subscription.plan !== null && subscription.plan.mostSeats > 1 && (
        <SeatNumber
          plan={subscription.plan}
          interval={subscription.interval}
          seats={subscription.seats}
          onChanged={onChanged}
        />
      )}
    </section>
  );
}
