'use client';

import { beginPasskeyDocument, finishPasskeyDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { FactorField } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useStepUp } from '@/lib/useStepUp';
import { makePasskey } from '@/platform/passkeys';

/** Asks for a name and the password, and has the device make a passkey. */
export function AddPasskey(props: { onDone(): void }): ReactNode {
  const t = useTranslations('passkey');
  const factor = useTranslations('factor');
  const stepUp = useStepUp();
  const begin = useChange(beginPasskeyDocument);
  const finish = useChange(finishPasskeyDocument);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [nameProblem, setNameProblem] = useState<string>();
  const [passwordProblem, setPasswordProblem] = useState<string>();
  const [problem, setProblem] = useState<'failed' | 'limit'>();
  const [isMaking, setMaking] = useState(false);
  const isBusy = begin.isBusy || finish.isBusy || isMaking;
  const failure = begin.failure ?? finish.failure;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const isNamed = name.trim() !== '' && name.length <= 80;
    setProblem(undefined);
    setNameProblem(isNamed ? undefined : t('nameProblem'));
    setPasswordProblem(password === '' ? factor('passwordMissing') : undefined);
    if (!isNamed || password === '' || isBusy || !stepUp.isReady()) return;
    const begun = await begin.run({ input: { password, ...stepUp.input } });
    if (begun === null) return;
    const { ceremony, errors } = begun.beginPasskey;
    if (ceremony === null) {
      if (stepUp.concerns(errors)) return;
      if (errors.some(({ __typename }) => __typename === 'PasskeyLimitReached')) setProblem('limit');
      else setPasswordProblem(factor('passwordWrong'));
      return;
    }
    setMaking(true);
    const credential = await makePasskey(ceremony.options);
    setMaking(false);
    stepUp.reset(); // a code is accepted once
    if (credential === null) {
      setProblem('failed');
      return;
    }
    const finished = await finish.run({ input: { ceremony: ceremony.token, credential, name } });
    if (finished === null) return;
    if (finished.finishPasskey.errors.length === 0) props.onDone();
    else setProblem('failed');
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('name')}
        name="passkey-name"
        maxLength={80}
        autoComplete="off"
        value={name}
        problem={nameProblem}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      <Field
        label={factor('password')}
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
      {problem !== undefined && (
        <Notice tone="problem" isUrgent>
          {t(problem)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('add')}
      </Button>
    </form>
  );
}
