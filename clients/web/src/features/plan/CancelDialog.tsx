import { cancelSubscriptionDocument } from '@vivavoce/learner/documents/plan';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface CancelDialogProps {
  /** The plan's name. */
  name: string;
  /** The day on which the period ends. */
  end: string;
  /** Whether the plan can go on until its period ends: it is paid. */
  canWait: boolean;
  onClose(): void;
  /** Called when it is cancelled, or has ended before. */
  onDone(): void;
}

const LONGEST_REASON = 500;

/** Asks when a subscription ends, and why, if the person wants to say so. */
export function CancelDialog({ name, end, canWait, onClose, onDone }: CancelDialogProps): ReactNode {
  const t = useTranslations('plan');
  const change = useChange(cancelSubscriptionDocument);
  const group = useId();
  const [keys] = useState(() => ({ now: crypto.randomUUID(), later: crypto.randomUUID() })); // one intent, one key
  const [isNow, setNow] = useState(!canWait);
  const [reason, setReason] = useState('');

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (change.isBusy) return;
    const answer = await change.run({
      input: { idempotencyKey: isNow ? keys.now : keys.later, now: isNow, reason: reason.trim() || null },
    });
    if (answer !== null) onDone();
  }

  return (
    <Dialog isOpen title={t('cancelTitle', { name })} description={t('cancelLead')} onClose={onClose}>
      <form className="space-y-5" onSubmit={(event) => void submit(event)}>
        <fieldset>
          <legend className="mb-1.5 block text-sm font-medium">{t('cancelWhen')}</legend>
          {[false, true]
            .filter((now) => now || canWait)
            .map((now) => (
              <label key={String(now)} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2">
                <input
                  type="radio"
                  name={group}
                  className="mt-0.5 size-5 shrink-0 accent-accent"
                  checked={isNow === now}
                  onChange={() => {
                    setNow(now);
                  }}
                />
                <span>
                  <span className="block font-medium">{now ? t('cancelNow') : t('cancelLater', { date: end })}</span>
                  <span className="block text-sm text-muted">
                    {t(now ? 'cancelNowWhat' : 'cancelLaterWhat', { name })}
                  </span>
                </span>
              </label>
            ))}
        </fieldset>
        <Field
          label={t('cancelReason')}
          hint={t('cancelReasonHint')}
          name="reason"
          autoComplete="off"
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
        {change.failure !== null && <FailureNotice failure={change.failure} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="danger" disabled={change.isBusy}>
            {t('cancel', { name })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('keep', { name })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
