'use client';

import { readFragment } from '@vivavoce/graphql';
import { plansDocument, subscriptionParts } from '@vivavoce/learner/documents/plan';
import { minutesOf } from '@vivavoce/learner/speechTime';
import { useGraph } from '@vivavoce/learner/useGraph';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';

import { useSubscriptionChange } from './useSubscriptionChange';

/** When the wait is longer than people expect. */
const SLOW_AFTER = 20_000;

/** Where the provider leads back to after a payment: says that the plan is active as soon as it is, and not before. */
export function CheckoutReturn(): ReactNode {
  const t = useTranslations('plan');
  const { data, reload } = useGraph(plansDocument, {}, { isFresh: true });
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  const subscription = readFragment(subscriptionParts, data?.viewer?.subscription ?? null);
  const entitlements = data?.viewer?.entitlements ?? null;
  // A person who was also given a plan keeps the larger one.
  const isThere =
    subscription?.status === 'ACTIVE' &&
    entitlements !== null &&
    entitlements.plan.speechAMonth >= (subscription.plan?.speechAMonth ?? 0);
  useSubscriptionChange({ data, reload, shows: (now) => now === null || isThere });
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="mb-6 text-3xl sm:text-4xl">{t(isThere ? 'thanks' : 'confirming')}</h1>
      <Card>
        <div role="status">
          {isThere ? (
            <p className="flex items-start gap-3">
              <CircleCheck aria-hidden className="mt-0.5 size-6 shrink-0 text-good" />
              <span>
                {t('thanksText', {
                  name: subscription.plan?.name ?? entitlements.plan.name,
                  count: minutesOf(entitlements).left,
                })}
              </span>
            </p>
          ) : (
            <>
              <p className="mb-4">{t(isSlow ? 'confirmingSlow' : 'confirmingText')}</p>
              {!isSlow && <Skeleton lines={2} />}
            </>
          )}
        </div>
        {(isThere || isSlow) && (
          <div className="mt-6 flex flex-wrap gap-3">
            <LinkButton href="/practice">{t('practise')}</LinkButton>
            <LinkButton href="/me/plan" look="quiet">
              {t('toMyPlan')}
            </LinkButton>
          </div>
        )}
      </Card>
    </div>
  );
}
