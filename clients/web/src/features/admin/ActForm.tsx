'use client';

import type { Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps, type ReactNode, type SubmitEvent } from 'react';

import { FactorField, type EnteredFactor } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useStepUp } from '@/lib/useStepUp';

/** What every act of an administrator sends. */
export interface ActInput {
  idempotencyKey: string;
  currentPassword: string;
  factor?: NonNullable<EnteredFactor>;
}

interface ActError {
  __typename?: string | undefined;
  kinds?: readonly string[];
}

interface ActFormProps {
  /** The label of the submit button. */
  action: string;
  look?: ComponentProps<typeof Button>['look'];
  /** The label of a field for a reason; unset without one. */
  reason?: { label: string; hint: string };
  isBusy: boolean;
  failure: Failure | null;
  /** Makes the change. Returns the expected errors, none on success; null when the request failed. */
  onSubmit(input: ActInput, reason: string): Promise<readonly ActError[] | null>;
  onDone(): void;
}

const LONGEST_REASON = 500;

/** Asks an administrator for the password, and for the second factor if it is on, before a change of another person's account. */
export function ActForm(props: ActFormProps): ReactNode {
  const t = useTranslations('admin');
  const stepUp = useStepUp();
  const [idempotencyKey] = useState(() => crypto.randomUUID()); // one intent, one key
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [reasonProblem, setReasonProblem] = useState<string>();
  const [passwordProblem, setPasswordProblem] = useState<string>();
  const [refusal, setRefusal] = useState<string>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const isReasonMissing = props.reason !== undefined && reason.trim() === '';
    setReasonProblem(isReasonMissing ? t('reasonMissing') : undefined);
    setPasswordProblem(password === '' ? t('passwordMissing') : undefined);
    setRefusal(undefined);
    if (isReasonMissing || password === '' || props.isBusy || !stepUp.isReady()) return;
    const errors = await props.onSubmit({ idempotencyKey, currentPassword: password, ...stepUp.input }, reason.trim());
    if (errors === null || stepUp.concerns(errors)) return;
    for (const { __typename } of errors)
      switch (__typename) {
        case 'WrongPassword':
          setPasswordProblem(t('passwordWrong'));
          break;
        case 'LastAdministrator':
          setRefusal(t('lastAdministrator'));
          break;
        case 'OwnAccount':
          setRefusal(t('ownAccount'));
          break;
        case 'PersonUnknown':
          setRefusal(t('personUnknown'));
          break;
        case 'InvalidInput':
          setReasonProblem(t('reasonProblem'));
          break;
        default:
          setRefusal(t('notDone'));
      }
    if (errors.length === 0) props.onDone();
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      {props.reason !== undefined && (
        <Field
          label={props.reason.label}
          hint={props.reason.hint}
          name="reason"
          autoComplete="off"
          maxLength={LONGEST_REASON}
          value={reason}
          problem={reasonProblem}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      )}
      <Field
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        dir="ltr"
        value={password}
        problem={passwordProblem}
        onChange={({ target }) => {
          setPassword(target.value);
        }}
      />
      {stepUp.field !== null && <FactorField {...stepUp.field} />}
      {refusal !== undefined && (
        <Notice tone="problem" isUrgent>
          {refusal}
        </Notice>
      )}
      {props.failure !== null && <FailureNotice failure={props.failure} />}
      <Button type="submit" look={props.look ?? 'primary'} disabled={props.isBusy}>
        {props.action}
      </Button>
    </form>
  );
}
