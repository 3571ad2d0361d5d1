'use client';

import { beginSecondFactorDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** What an authenticator app needs, as text and as an address for a QR code. */
export interface AppSecret {
  secret: string;
  uri: string;
}

/** Asks for the password before a second factor is set up. */
export function FactorPassword(props: { onBegun(secret: AppSecret): void }): ReactNode {
  const t = useTranslations('factor');
  const { run, isBusy, failure } = useChange(beginSecondFactorDocument);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    setProblem(password === '' ? t('passwordMissing') : undefined);
    if (password === '' || isBusy) return;
    const answer = await run({ input: { password } });
    if (answer === null) return;
    const { setup, errors } = answer.beginSecondFactor;
    if (setup !== null) props.onBegun(setup);
    else
      setProblem(
        errors.some(({ __typename }) => __typename === 'SecondFactorAlreadyOn') ? t('alreadyOn') : t('passwordWrong'),
      );
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
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('next')}
      </Button>
    </form>
  );
}
