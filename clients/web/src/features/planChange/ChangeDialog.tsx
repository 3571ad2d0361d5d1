import { readFragment, type PaymentInterval } from '@vivavoce/graphql';
import { moneyParts } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ChangeDone } from './ChangeDone';
import { ChangePreview } from './ChangePreview';
import { ChangeRefusal } from './ChangeRefusal';
import { planText } from '@/lib/plan/planText';
import { usePlanChange } from './usePlanChange';

interface ChangeDialogProps {
  /** What to pay for instead. */
  plan: { id: string; name: string; mostSeats: number };
  interval: PaymentInterval;
  people: number;
  onClose(): void;
  /** Called as soon as the plan is changed, or the change is planned. */
  onChanged(): void;
}

/** Shows what a change of the plan costs and when it begins, and makes it when the person confirms. */
export function ChangeDialog({ plan, interval, people, onClose, onChanged }: ChangeDialogProps): ReactNode {
  const t = useTranslations('change');
  const plans = useTranslations('plan');
  const locale = useLocale();
  const format = useFormatter();
  const change = usePlanChange({ planId: plan.id, interval, seats: people }, onChanged);
  const { state } = change;
  const name = planText(plans, plan, people);
  const dateOf = (moment: string): string => format.dateTime(new Date(moment), { dateStyle: 'long' });

  function confirmText(preview: Extract<typeof state, { kind: 'shown' }>['preview']): string {
    if (preview.atPeriodEnd) return t('confirmLater', { date: dateOf(preview.takesEffectAt) });
    const due = readFragment(moneyParts, preview.dueNow);
    return due.amount > 0 ? t('confirmPay', { price: moneyText(due, locale) }) : t('confirmNow');
  }

  return (
    <Dialog
      isOpen
      title={t('title', { plan: name })}
      {...(state.kind === 'looking' || state.kind === 'shown' ? { description: t('lead') } : {})}
      onClose={onClose}
    >
      <div className="space-y-5">
        <div role="status">
          {state.kind === 'looking' && change.failure === null && <Skeleton lines={3} />}
          {state.kind === 'shown' && <ChangePreview preview={state.preview} plan={name} interval={interval} />}
        </div>
        {state.kind === 'refused' && <ChangeRefusal problem={state.problem} onAgain={() => void change.look()} />}
        {state.kind === 'paymentNeeded' && (
          <Notice
            tone="warning"
            isUrgent
            action={
              <Button
                size="small"
                disabled={change.isBusy}
                onClick={() => {
                  change.pay(state.url);
                }}
              >
                {t('toPayment')}
              </Button>
            }
          >
            {t('paymentNeeded')}
          </Notice>
        )}
        {change.failure !== null && (
          <FailureNotice
            failure={change.failure}
            {...(state.kind === 'looking' ? { onRetry: () => void change.look() } : {})}
          />
        )}
        {state.kind === 'shown' && (
          <div className="flex flex-wrap gap-3">
            <Button disabled={change.isBusy} onClick={() => void change.confirm()}>
              {confirmText(state.preview)}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t('stay')}
            </Button>
          </div>
        )}
        {state.kind === 'done' && (
          <ChangeDone onClose={onClose}>
            {state.preview.atPeriodEnd
              ? t('doneLater', { plan: name, date: dateOf(state.preview.takesEffectAt) })
              : t('doneNow', { plan: name })}
          </ChangeDone>
        )}
      </div>
    </Dialog>
  );
}
