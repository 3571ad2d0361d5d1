'use client';

import type { Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ComponentProps, type ReactNode, type SubmitEvent } from 'react';

import { FactorField, type EnteredFactor } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface PasswordAndFactorProps {
  /** The label of the submit button. */
  action: string;
  look?: ComponentProps<typeof Button>['look'];
  /** What the account can show. */
  kinds: readonly string[];
  isBusy: boolean;
  failure: Failure | null;
  /** Makes the change. Returns the types of the expected errors; none on success. */
  onSubmit(password: string, factor: NonNullable<EnteredFactor>): Promise<readonly (string | undefined)[]>;
}

/** Asks for the password and the second factor before a change that a stranger must not make. */
export function PasswordAndFactor(props: PasswordAndFactorProps): ReactNode {
  const t = useTranslations('factor');
  const [password, setPassword] = useState('');
  const [factor, setFactor] = useState<EnteredFactor>(null);
  const [passwordProblem, setPasswordProblem] = useState<string>();
  const [factorProblem, setFactorProblem] = useState<'missing' | 'wrong'>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setPasswordProblem(password === '' ? t('passwordMissing') : undefined);
    setFactorProblem(factor === null ? 'missing' : undefined);
    if (password === '' || factor === null || props.isBusy) return;
    const errors = await props.onSubmit(password, factor);
    if (errors.includes('WrongPassword')) setPasswordProblem(t('passwordWrong'));
    else if (errors.length > 0) setFactorProblem('wrong');
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
        problem={passwordProblem}
        onChange={({ target }) => {
          setPassword(target.value);
        }}
      />
      <FactorField
        kinds={props.kinds}
        problem={factorProblem}
        onChange={(entered) => {
          setFactor(entered);
          setFactorProblem(undefined);
        }}
      />
      {props.failure !== null && <FailureNotice failure={props.failure} />}
      <Button type="submit" look={props.look ?? 'primary'} disabled={props.isBusy}>
        {props.action}
      </Button>
    </form>
  );
}
