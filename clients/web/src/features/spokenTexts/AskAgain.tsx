'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import {
  deleteGeneratedAudioDocument,
  generatedAudioContentDocument,
} from '@vivavoce/learner/documents/generatedAudio';
import { useChange } from '@vivavoce/learner/useChange';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { RefusalNotice } from './RefusalNotice';
import { useGenerate, type Refusal } from './useGenerate';

const DAY = 86_400_000;

interface AskAgainProps {
  audio: GeneratedAudioPartsFragment;
  /** Called when the same text is asked for once more, and the failed one was deleted. */
  onAsked(): void;
}

/** Has a text spoken once more whose speaking failed. */
export function AskAgain({ audio, onAsked }: AskAgainProps): ReactNode {
  const t = useTranslations('spokenTexts');
  const content = useOnce(generatedAudioContentDocument);
  const generate = useGenerate();
  const deleting = useChange(deleteGeneratedAudioDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const failure = content.failure ?? generate.failure ?? deleting.failure;
  const { id, name, voicing, createdAt, expiresAt } = audio;

  async function again(): Promise<void> {
    setRefusal(null);
    const answer = await content.ask({ id });
    const found = answer?.generatedAudioContent;
    if (found == null) return;
    const outcome = await generate.run({
      content: found.isSsml ? { ssml: found.text } : { text: found.text },
      voiceId: voicing.voiceId,
      rate: voicing.rate,
      pitch: voicing.pitch,
      format: voicing.format,
      name,
      keepDays: Math.round((Date.parse(expiresAt) - Date.parse(createdAt)) / DAY),
    });
    if (outcome === null) return;
    if (outcome.kind !== 'asked') setRefusal(outcome);
    else if ((await deleting.run({ input: { generatedAudioId: id } })) !== null) onAsked();
  }

  return (
    <div className="mt-2 space-y-3">
      <Button look="quiet" size="small" disabled={generate.isBusy} onClick={() => void again()}>
        {t('again')}
        <span className="sr-only">{t('forNamed', { name })}</span>
      </Button>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}
