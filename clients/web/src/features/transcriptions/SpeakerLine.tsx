'use client';

import { updateTranscriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';

import { SpeakerName, type Speaker } from './SpeakerName';

/** The service says the same. */
const LONGEST_NAME = 60;

interface SpeakerLineProps {
  transcriptionId: string;
  speaker: Speaker;
  /** How much of what is said is theirs, 0 to 1. */
  share: number;
  /** Whether their words alone are shown; null where no other speaker is known. */
  isOnly: boolean | null;
  onOnly(isOnly: boolean): void;
}

/** A speaker with the share of what is said. The name is changed in its place. */
export function SpeakerLine({ transcriptionId, speaker, share, isOnly, onOnly }: SpeakerLineProps): ReactNode {
  const t = useTranslations('transcriptions');
  const format = useFormatter();
  const { run, isBusy, failure } = useChange(updateTranscriptionDocument);
  const opener = useRef<HTMLButtonElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && name === null) opener.current?.focus();
    wasOpen.current = name !== null;
  }, [name]);
  const shown = speaker.name ?? t('speaker', { number: speaker.number });

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const wanted = name?.trim() ?? '';
    const isName = lengthOf(wanted) <= LONGEST_NAME && !/\p{Cc}/u.test(wanted);
    setRefused(!isName);
    if (!isName || isBusy) return;
    const answer = await run({
      input: { transcriptionId, speakerNames: [{ number: speaker.number, name: wanted }] },
    });
    if (answer === null) return;
    if (answer.updateTranscription.errors.length === 0) setName(null);
    else setRefused(true);
  }

  if (name !== null) {
    return (
      <li>
        <form noValidate className="flex flex-wrap items-end gap-2" onSubmit={(event) => void submit(event)}>
          <Field
            autoFocus
            label={t('speakerName', { name: shown })}
            autoComplete="off"
            dir="auto"
            value={name}
            problem={isRefused ? t('nameProblem', { most: LONGEST_NAME }) : undefined}
            onChange={({ target }) => {
              setName(target.value);
              setRefused(false);
            }}
            onKeyDown={({ key, nativeEvent }) => {
              if (key === 'Escape' && !nativeEvent.isComposing) setName(null);
            }}
          />
          <Button type="submit" disabled={isBusy}>
            {t('save')}
          </Button>
          <Button look="quiet" onClick={() => setName(null)}>
            {t('cancelCorrection')}
          </Button>
        </form>
        {failure !== null && <FailureNotice failure={failure} />}
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3">
      <SpeakerName speaker={speaker} />
      <span className="text-sm text-muted tabular-nums">
        {format.number(share, { style: 'percent', maximumFractionDigits: 0 })}
      </span>
      <Button
        ref={opener}
        look="bare"
        size="small"
        aria-label={t('nameSpeaker', { name: shown })}
        onClick={() => setName(speaker.name ?? '')}
      >
        {t('rename')}
      </Button>
      {isOnly !== null && (
        <Button
          look="bare"
          size="small"
          aria-pressed={isOnly}
          aria-label={t('onlySpeaker', { name: shown })}
          onClick={() => onOnly(!isOnly)}
        >
          {t(isOnly ? 'showAll' : 'showOnly')}
        </Button>
      )}
    </li>
  );
}
