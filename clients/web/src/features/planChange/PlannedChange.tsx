import { readFragment, type SubscriptionPartsFragment } from '@vivavoce/graphql';
import { changePlanDocument, offerParts } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { problemOf, type ChangeProblem } from './changeProblem';
import { ChangeRefusal } from './ChangeRefusal';
import { planText } from '@/lib/plan/planText';
import { priceOf } from '@/lib/plan/prices';

interface PlannedChangeProps {
  subscription: SubscriptionPartsFragment;
  planned: NonNullable<SubscriptionPartsFragment['plannedChange']>;
  /** Reads plan and subscription again. */
  onChanged(): void;
}

/** What comes after the period that is paid for, and the way to keep what the person has. */
export function PlannedChange({ subscription, planned, onChanged }: PlannedChangeProps): ReactNode {
  const t = useTranslations('plan');
  const locale = useLocale();
  const format = useFormatter();
  const change = useChange(changePlanDocument);
  const [idempotencyKey] = useState(() => crypto.randomUUID()); // one intent, one key
  const [problem, setProblem] = useState<ChangeProblem | null>(null);
  const date = format.dateTime(new Date(planned.at), { dateStyle: 'long' });
  const offer = readFragment(offerParts, planned.plan);
  const plan = offer === null ? t('planOfOld') : planText(t, offer, planned.seats);
  const money = offer === null ? null : priceOf(offer, planned.interval, planned.seats);
  const present = subscription.plan;

  async function keep(planId: string): Promise<void> {
    if (change.isBusy) return;
    setProblem(null);
    const { interval, seats } = subscription;
    const answer = await change.run({ input: { idempotencyKey, planId, interval, seats } });
    if (answer === null) return;
    setProblem(problemOf(answer.changePlan.errors));
    onChanged();
  }

  return (
    <div className="mt-4 space-y-3">
      <p>
        {money === null
          ? t('planned', { date, plan })
          : t('plannedPrice', {
              date,
              plan,
              price: t(`price.${planned.interval}`, { price: moneyText(money, locale) }),
            })}
      </p>
      {present !== null && (
        <Button look="quiet" disabled={change.isBusy} onClick={() => void keep(present.id)}>
          {t('keepPresent', { plan: planText(t, present, subscription.seats) })}
        </Button>
      )}
      {problem !== null && <ChangeRefusal problem={problem} onAgain={onChanged} />}
      {change.failure !== null && <FailureNotice failure={change.failure} />}
    </div>
  );
}
