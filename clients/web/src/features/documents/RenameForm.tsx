'use client';

import { renameDocumentDocument } from '@vivavoce/learner/documents/documents';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';
import { LONGEST_NAME } from '@/lib/uploads/shownName';

/** Gives a document another name. */
export function RenameForm(props: { id: string; name: string; onDone(): void }): ReactNode {
  const t = useTranslations('documents');
  const { run, isBusy, failure } = useChange(renameDocumentDocument);
  const [name, setName] = useState(props.name);
  const [isRefused, setRefused] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    const isName = wanted !== '' && lengthOf(wanted) <= LONGEST_NAME && !/\p{Cc}/u.test(wanted);
    setRefused(!isName);
    if (!isName || isBusy) return;
    const answer = await run({ input: { documentId: props.id, name: wanted } });
    if (answer === null) return;
    if (answer.renameDocument.errors.length === 0) props.onDone();
    else setRefused(true);
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('name')}
        name="document-name"
        autoComplete="off"
        dir="auto"
        value={name}
        problem={isRefused ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
        onChange={({ target }) => {
          setName(target.value);
          setRefused(false);
        }}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  );
}
