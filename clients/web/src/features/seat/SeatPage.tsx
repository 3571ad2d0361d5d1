'use client';

import { useSession } from '@vivavoce/learner/session';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { forgetSeatToken } from '@/platform/seatLink';

import { AcceptSeat, type AcceptedSeat } from './AcceptSeat';
import { SeatDone } from './SeatDone';
import { SeatSignIn } from './SeatSignIn';
import { useSeatToken } from './useSeatToken';

const POINTS = ['time', 'sees', 'never', 'leave'] as const;

/** The page that the link of an invitation opens: what a seat means, and the way to take it. */
export function SeatPage(): ReactNode {
  const t = useTranslations('seat');
  const { status, lookAgain } = useSession();
  const token = useSeatToken();
  const [accepted, setAccepted] = useState<AcceptedSeat | null>(null);
  if (accepted !== null) return <SeatDone seat={accepted} />;
  if (token === null || status === 'unknown') return <Skeleton lines={4} />;
  if (token === '')
    return (
      <div className="space-y-5">
        <Notice tone="warning" isUrgent>
          {t('missing')}
        </Notice>
        <LinkButton href="/today" look="quiet" size="large" className="w-full">
          {t('practise')}
        </LinkButton>
      </div>
    );
  return (
    <div className="space-y-5">
      <div>
        <p className="mb-2 font-medium">{t('what')}</p>
        <ul className="list-disc space-y-2 ps-5">
          {POINTS.map((point) => (
            <li key={point}>{t(`points.${point}`)}</li>
          ))}
        </ul>
      </div>
      {status === 'signedIn' ? (
        <AcceptSeat
          key={token} // another link is another offer
          token={token}
          onAccepted={(seat) => {
            forgetSeatToken();
            setAccepted(seat);
          }}
        />
      ) : status === 'unreachable' ? (
        <FailureNotice failure={UNREACHABLE} onRetry={lookAgain} />
      ) : (
        <SeatSignIn />
      )}
    </div>
  );
}

const UNREACHABLE = { code: 'NETWORK', reason: 'NETWORK', retryable: true, retryAfter: null, requestId: null };
