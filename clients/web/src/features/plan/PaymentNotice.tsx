'use client';

import type { PlanSubscriptionStatus } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { usePortal } from '@/lib/plan/usePortal';

interface PaymentNoticeProps {
  subscription: { plan: { name: string } | null; status: PlanSubscriptionStatus; graceUntil: string | null };
  className?: string;
}

/** Says that a payment has failed, until when the plan continues, and links to the payment page. */
export function PaymentNotice({ subscription, className }: PaymentNoticeProps): ReactNode {
  const t = useTranslations('payment');
  const format = useFormatter();
  const portal = usePortal();
  if (subscription.status === 'ACTIVE') return null;
  const name = subscription.plan?.name ?? t('plan');
  return (
    <div className={className}>
      <Notice
        tone="warning"
        isUrgent
        action={
          <Button size="small" disabled={portal.isBusy} onClick={() => void portal.open()}>
            {t('pay')}
          </Button>
        }
      >
        <p className="font-medium">{t('failed')}</p>
        <p>
          {subscription.status === 'PAST_DUE' && subscription.graceUntil !== null
            ? t('grace', {
                name,
                date: format.dateTime(new Date(subscription.graceUntil), { dateStyle: 'long' }),
              })
            : t('paused', { name })}
        </p>
        {portal.isRefused && <p className="mt-1">{t('refused')}</p>}
      </Notice>
      {portal.failure !== null && <FailureNotice failure={portal.failure} className="mt-3" />}
    </div>
  );
}
