'use client';

import { readFragment, type OfferPartsFragment, type PaymentInterval } from '@vivavoce/graphql';
import { plansDocument, subscriptionParts } from '@vivavoce/learner/documents/plan';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useAddress } from '@/lib/useAddress';

import { ChangeDialog } from '@/features/planChange/ChangeDialog';
import { IntervalChoice } from './IntervalChoice';
import { offersOf } from '@/lib/plan/offers';
import { PlanCard } from './PlanCard';
import { useCheckout } from './useCheckout';

/** The plan of a user without another one. */
const FREE = 'free';

/** What a person who pays already wants to pay for instead. */
interface Wanted {
  offer: OfferPartsFragment;
  interval: PaymentInterval;
  people: number;
}

/** The plans side by side, with what changes for this person. The address keeps how often to pay. */
export function PlansPage(): ReactNode {
  const t = useTranslations('plan');
  const [address, change] = useAddress();
  const { data, failure, reload } = useGraph(plansDocument, {}, { isFresh: true });
  const checkout = useCheckout();
  const [instead, setInstead] = useState<Wanted | null>(null);
  if (data === null)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const current = data.viewer?.entitlements?.plan ?? null;
  // While the payment provider does not answer, a plan that is sold has no prices.
  const offers = offersOf(data.plans).filter(
    ({ id, prices }) => id === FREE || id === current?.id || prices.length > 0,
  );
  const intervals = new Set(offers.flatMap(({ prices }) => prices.map((one) => one.interval)));
  const wanted: PaymentInterval = address.get('interval') === 'YEAR' ? 'YEAR' : 'MONTH';
  const subscription = readFragment(subscriptionParts, data.viewer?.subscription ?? null);
  const isGuest = data.viewer?.roles.includes('GUEST') === true;
  return (
    <div>
      <PageTitle title={t('plans')}>{t('plansLead')}</PageTitle>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-6" />}
      {intervals.size === 0 && <Notice className="mb-6">{t('nothingSold')}</Notice>}
      {intervals.size > 1 && (
        <IntervalChoice
          value={wanted}
          onChange={(interval) => {
            change({ interval });
          }}
        />
      )}
      {checkout.refusal !== null && (
        <Notice
          tone="warning"
          isUrgent
          className="mb-6"
          action={
            checkout.refusal === 'AlreadySubscribed' && (
              <LinkButton href="/me/plan" look="quiet" size="small">
                {t('toMyPlan')}
              </LinkButton>
            )
          }
        >
          {t(`refused.${checkout.refusal}`)}
        </Notice>
      )}
      {checkout.failure !== null && <FailureNotice failure={checkout.failure} className="mb-6" />}
      <ul className="grid grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {offers.map((offer) => {
          const interval = offer.prices.some((one) => one.interval === wanted) ? wanted : 'MONTH';
          return (
            <PlanCard
              key={offer.id}
              offer={offer}
              isFree={offer.id === FREE}
              interval={interval}
              current={current}
              subscription={subscription}
              isGuest={isGuest}
              isBusy={checkout.isBusy}
              onChoose={(people) => void checkout.start(offer.id, interval, people)}
              onChange={(people) => {
                setInstead({ offer, interval, people });
              }}
            />
          );
        })}
      </ul>
      <p className="mt-6 text-sm text-muted">{t('paidAt')}</p>
      {instead !== null && (
        <ChangeDialog
          plan={instead.offer}
          interval={instead.interval}
          people={instead.people}
          onClose={() => {
            setInstead(null);
          }}
          onChanged={reload}
        />
      )}
    </div>
  );
}
