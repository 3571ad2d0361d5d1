'use client';

import { readFragment } from '@vivavoce/graphql';
import { plansDocument, subscriptionParts } from '@vivavoce/learner/documents/plan';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { MePage } from '@/features/settings/MePage';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { InvoiceList } from './InvoiceList';
import { offersOf } from '@/lib/plan/offers';
import { PaymentNotice } from './PaymentNotice';
import { PlanUse } from '@/features/usage/PlanUse';
import { SeatSections } from '@/features/seat/SeatSections';
import { SubscriptionPanel } from './SubscriptionPanel';
import { UsageByDay } from '@/features/usage/UsageByDay';
import { isSame, useSubscriptionChange } from './useSubscriptionChange';

/**
 * The page for the plan: how much of it is used, what it costs, how to change or end it, its
 * seats, and the invoices.
 */
export function MyPlanPage(): ReactNode {
  const t = useTranslations('plan');
  const { data, failure, reload } = useGraph(plansDocument, {}, { isFresh: true });
  const entitlements = data?.viewer?.entitlements;
  const subscription = readFragment(subscriptionParts, data?.viewer?.subscription ?? null);
  useSubscriptionChange({ data, reload, shows: (now) => isSame(now, subscription) });
  const isSold = offersOf(data?.plans ?? []).some(({ prices }) => prices.length > 0);
  return (
    <MePage title={t('title')}>
      {subscription !== null && <PaymentNotice subscription={subscription} className="mb-6" />}
      {entitlements ? (
        <div className="divide-y divide-line [&>section]:py-7 [&>section:first-child]:pt-0 [&>section:last-child]:pb-0">
          <PlanUse entitlements={entitlements} />
          <UsageByDay resetsAt={entitlements.resetsAt} charactersGranted={entitlements.plan.charactersSynthesized} />
          {subscription !== null && <SubscriptionPanel subscription={subscription} onChanged={reload} />}
          {subscription === null && isSold && (
            <section aria-labelledby="more">
              <h2 id="more" className="mb-2 text-xl">
                {t('more')}
              </h2>
              <p className="mb-4 text-muted">{t('moreWhy')}</p>
              <LinkButton href="/plans">{t('seePlans')}</LinkButton>
            </section>
          )}
          <SeatSections subscription={subscription} onChanged={reload} />
          <InvoiceList />
        </div>
      ) : failure === null ? (
        <Skeleton lines={3} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
      {entitlements && failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mt-6" />}
    </MePage>
  );
}
