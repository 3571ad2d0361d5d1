import { readFragment, type SubscriptionPartsFragment } from '@vivavoce/graphql';
import { moneyParts, resumeSubscriptionDocument } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useChange } from '@vivavoce/learner/useChange';
import { CreditCard } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { CancelDialog } from './CancelDialog';
import { PlannedChange } from '@/features/planChange/PlannedChange';
import { planText } from '@/lib/plan/planText';
import { usePortal } from '@/lib/plan/usePortal';

interface SubscriptionPanelProps {
  subscription: SubscriptionPartsFragment;
  /** Reads plan and subscription again. */
  onChanged(): void;
}

/**
 * What the plan costs and when it is paid next, what comes after it, and the ways to change it, to change cards, to cancel
 * and to go on.
 */
export function SubscriptionPanel({ subscription, onChanged }: SubscriptionPanelProps): ReactNode {
  const t = useTranslations('plan');
  const locale = useLocale();
  const format = useFormatter();
  const portal = usePortal();
  const resume = useChange(resumeSubscriptionDocument);
  const [isCancelling, setCancelling] = useState(false);
  const [isUnknown, setUnknown] = useState(false);
  const end = format.dateTime(new Date(subscription.periodEnd), { dateStyle: 'long' });
  const price = moneyText(readFragment(moneyParts, subscription.price), locale);
  const name = subscription.plan?.name ?? t('planOfOld');
  const whatComes = subscription.cancelsAtPeriodEnd
    ? t('endsAt', { name, date: end })
    : subscription.status !== 'ACTIVE'
      ? t('paymentMissing')
      : subscription.plannedChange === null
        ? t('nextPayment', { price, date: end })
        : null; // `PlannedChange` says what is paid then
  const failure = resume.failure ?? portal.failure;

  async function goOn(): Promise<void> {
    setUnknown(false);
    const answer = await resume.run({ input: { idempotencyKey: crypto.randomUUID() } });
    if (answer === null) return;
    setUnknown(answer.resumeSubscription.errors.length > 0);
    onChanged();
  }

  return (
    <section aria-labelledby="payment">
      <h2 id="payment" className="mb-2 text-xl">
        {t('payment')}
      </h2>
      <p className="font-medium">
        {subscription.plan !== null && subscription.plan.mostSeats > 1
          ? t('planPrice', {
              plan: planText(t, subscription.plan, subscription.seats),
              price: t(`price.${subscription.interval}`, { price }),
            })
          : t(`price.${subscription.interval}`, { price })}
      </p>
      {whatComes !== null && <p className="mt-1 text-muted">{whatComes}</p>}
      {!subscription.cancelsAtPeriodEnd && subscription.plannedChange !== null && (
        <PlannedChange subscription={subscription} planned={subscription.plannedChange} onChanged={onChanged} />
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {subscription.cancelsAtPeriodEnd && (
          <Button disabled={resume.isBusy} onClick={() => void goOn()}>
            {t('resume', { name })}
          </Button>
        )}
        {!subscription.cancelsAtPeriodEnd && subscription.status === 'ACTIVE' && (
          <LinkButton href="/plans" look="quiet">
            {t('changePlan')}
          </LinkButton>
        )}
        <Button look="quiet" disabled={portal.isBusy} onClick={() => void portal.open()}>
          <CreditCard aria-hidden className="size-4" />
          {t('portal')}
        </Button>
        {!subscription.cancelsAtPeriodEnd && (
          <Button
            look="danger"
            onClick={() => {
              setCancelling(true);
            }}
          >
            {t('cancel', { name })}
          </Button>
        )}
      </div>
      {(isUnknown || portal.isRefused) && (
        <Notice tone="warning" isUrgent className="mt-4">
          {t('subscriptionEnded')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} className="mt-4" />}
      {isCancelling && (
        <CancelDialog
          name={name}
          end={end}
          canWait={subscription.status === 'ACTIVE'}
          onClose={() => {
            setCancelling(false);
          }}
          onDone={() => {
            setCancelling(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
