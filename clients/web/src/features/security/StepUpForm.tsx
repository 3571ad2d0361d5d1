'use client';

import type { Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps, type ReactNode, type SubmitEvent } from 'react';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import type { StepUp } from '@/lib/useStepUp';

interface StepUpFormProps {
  /** The label of the submit button. */
  action: string;
  look?: ComponentProps<typeof Button>['look'];
  stepUp: StepUp;
  isBusy: boolean;
  failure: Failure | null;
  /** Makes the change. Returns the expected errors; none on success. */
  onSubmit(password: string): Promise<Parameters<StepUp['concerns']>[0]>;
}

/** Asks for the password, and for the second factor once a change needs it. */
export function StepUpForm(props: StepUpFormProps): ReactNode {
  const t = useTranslations('factor');
  const { stepUp } = props;
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setProblem(password === '' ? t('passwordMissing') : undefined);
    if (password === '' || props.isBusy || !stepUp.isReady()) return;
    const errors = await props.onSubmit(password);
    if (!stepUp.concerns(errors) && errors.length > 0) setProblem(t('passwordWrong'));
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        dir="ltr"
        value={password}
        problem={problem}
        onChange={({ target }) => {
          setPassword(target.value);
        }}
      />
      {stepUp.field !== null && <FactorField {...stepUp.field} />}
      {props.failure !== null && <FailureNotice failure={props.failure} />}
      <Button type="submit" look={props.look ?? 'primary'} disabled={props.isBusy}>
        {props.action}
      </Button>
    </form>
  );
}
