'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { updateTranscriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';
import { LONGEST_NAME } from '@/lib/uploads/shownName';

import { KeepDays } from './KeepDays';

interface TranscriptionFormProps {
  transcription: Pick<TranscriptionPartsFragment, 'id' | 'name' | 'keepDays'>;
  onDone(): void;
}

/** Gives a transcription another name, and changes how long its text is kept. */
export function TranscriptionForm({ transcription, onDone }: TranscriptionFormProps): ReactNode {
  const t = useTranslations('transcriptions');
  const { run, isBusy, failure } = useChange(updateTranscriptionDocument);
  const [name, setName] = useState(transcription.name);
  const [keepDays, setKeepDays] = useState(transcription.keepDays);
  const [isRefused, setRefused] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = name.trim();
    const isName = wanted !== '' && lengthOf(wanted) <= LONGEST_NAME && !/\p{Cc}/u.test(wanted);
    setRefused(!isName);
    if (!isName || isBusy) return;
    const answer = await run({ input: { transcriptionId: transcription.id, name: wanted, keepDays } });
    if (answer === null) return;
    if (answer.updateTranscription.errors.length === 0) onDone();
    else setRefused(true);
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('name')}
        name="transcription-name"
        autoComplete="off"
        dir="auto"
        value={name}
        problem={isRefused ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
        onChange={({ target }) => {
          setName(target.value);
          setRefused(false);
        }}
      />
      <KeepDays days={keepDays} onDays={setKeepDays} />
      <p className="text-sm text-muted">{t('keepDaysWhy')}</p>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  );
}
