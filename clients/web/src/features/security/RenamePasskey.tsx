'use client';

import { renamePasskeyDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** Gives a passkey another name. */
export function RenamePasskey(props: { id: string; name: string; onDone(): void }): ReactNode {
  const t = useTranslations('passkey');
  const { run, isBusy, failure } = useChange(renamePasskeyDocument);
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string>();

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const isNamed = name.trim() !== '';
    setProblem(isNamed ? undefined : t('nameProblem'));
    if (!isNamed || isBusy) return;
    const answer = await run({ input: { passkeyId: props.id, name } });
    if (answer === null) return;
    if (answer.renamePasskey.errors.length === 0) props.onDone();
    else setProblem(t('nameProblem'));
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('name')}
        name="passkey-name"
        maxLength={80}
        autoComplete="off"
        value={name}
        problem={problem}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  );
}
