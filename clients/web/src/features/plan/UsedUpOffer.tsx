'use client';

import { readFragment } from '@vivavoce/graphql';
import { moneyParts, plansDocument } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';

import { personalOffers } from '@/lib/plan/offers';

/** Shown when the speech time is used up: when there is more, and first of all for nothing; and what more would cost. */
export function UsedUpOffer(props: { className?: string }): ReactNode {
  const t = useTranslations('usedUp');
  const locale = useLocale();
  const format = useFormatter();
  const { data } = useGraph(plansDocument, {}, { isFresh: true });
  const entitlements = data?.viewer?.entitlements;
  const offer = personalOffers(data?.plans ?? []).find(
    (plan) => plan.prices.length > 0 && plan.speechAMonth > (entitlements?.plan.speechAMonth ?? 0),
  );
  const price = offer?.prices[0];
  return (
    <Notice
      tone="warning"
      isUrgent
      {...props}
      action={
        offer !== undefined && (
          <LinkButton href="/plans" size="small">
            {t('seePlans')}
          </LinkButton>
        )
      }
    >
      <p className="font-medium">
        {entitlements
          ? t('title', { minutes: Math.round(entitlements.plan.speechAMonth / 60_000) })
          : t('titleUnknown')}
      </p>
      {entitlements && (
        <p>
          {t('resets', {
            date: format.dateTime(new Date(entitlements.resetsAt), { dateStyle: 'long' }),
          })}
        </p>
      )}
      {offer !== undefined && price !== undefined && (
        <p className="mt-1">
          {t(`offer.${price.interval}`, {
            name: offer.name,
            minutes: Math.round(offer.speechAMonth / 60_000),
            price: moneyText(readFragment(moneyParts, price.price), locale),
          })}
        </p>
      )}
    </Notice>
  );
}
