import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';

import type { AcceptedSeat } from './AcceptSeat';

const MINUTE = 60_000;

/** Says that the seat is taken and what it gives, and leads to practice. */
export function SeatDone({ seat }: { seat: AcceptedSeat }): ReactNode {
  const t = useTranslations('seat');
  return (
    <div className="space-y-5">
      <Notice isUrgent>
        {seat.plan === null
          ? t('doneUnknown')
          : t('done', { name: seat.plan.name, count: Math.round(seat.plan.speechAMonth / MINUTE) })}
      </Notice>
      <LinkButton href="/practice" size="large" className="w-full">
        {t('practise')}
      </LinkButton>
      <LinkButton href="/me/plan" look="quiet" size="large" className="w-full">
        {t('toMyPlan')}
      </LinkButton>
    </div>
  );
}
