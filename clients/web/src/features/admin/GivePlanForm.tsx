import { givePlanDocument } from '@vivavoce/learner/documents/people';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface GivePlanFormProps {
  personId: string;
  onGiven(): void;
}

const PLANS = ['complimentary', 'pro', 'free'] as const;
const LONGEST_REASON = 500;

/** Gives a person a plan for nothing: which, until when, and why. */
export function GivePlanForm({ personId, onGiven }: GivePlanFormProps): ReactNode {
  const t = useTranslations('admin');
  const change = useChange(givePlanDocument);
  const [planId, setPlanId] = useState<(typeof PLANS)[number]>('complimentary');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [dayProblem, setDayProblem] = useState<string>();
  const [reasonProblem, setReasonProblem] = useState<string>();
  const [isRefused, setRefused] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // A plan ends with the day, as the administrator's calendar has it.
    const endsAt = day === '' ? null : new Date(`${day}T23:59:59`);
    const isPast = endsAt !== null && !(endsAt.getTime() > Date.now());
    setDayProblem(isPast ? t('planEndProblem') : undefined);
    setReasonProblem(reason.trim() === '' ? t('reasonMissing') : undefined);
    setRefused(false);
    if (isPast || reason.trim() === '' || change.isBusy) return;
    const answer = await change.run({
      input: { personId, planId, endsAt: endsAt?.toISOString() ?? null, reason: reason.trim() },
    });
    if (answer === null) return;
    const { errors } = answer.givePlan;
    if (errors.length === 0) onGiven();
    else setRefused(true);
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Select<(typeof PLANS)[number]>
        label={t('plan')}
        value={planId}
        onChange={setPlanId}
        options={PLANS.map((id) => ({ value: id, label: t(`givenPlans.${id}`) }))}
      />
      <Field
        label={t('planEnd')}
        hint={t('planEndHint')}
        type="date"
        name="planEnd"
        value={day}
        problem={dayProblem}
        onChange={({ target }) => {
          setDay(target.value);
        }}
      />
      <Field
        label={t('reason')}
        hint={t('planReasonHint')}
        name="reason"
        autoComplete="off"
        maxLength={LONGEST_REASON}
        value={reason}
        problem={reasonProblem}
        onChange={({ target }) => {
          setReason(target.value);
        }}
      />
      {isRefused && (
        <Notice tone="problem" isUrgent>
          {t('notDone')}
        </Notice>
      )}
      {change.failure !== null && <FailureNotice failure={change.failure} />}
      <Button type="submit" disabled={change.isBusy}>
        {t('givePlanNow')}
      </Button>
    </form>
  );
}
