'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { deleteGeneratedAudioDocument } from '@vivavoce/learner/documents/generatedAudio';
import { useChange } from '@vivavoce/learner/useChange';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';

interface DeleteSpokenTextProps {
  audio: Pick<GeneratedAudioPartsFragment, 'id' | 'name'>;
  /** Called when it was deleted. */
  onDeleted(): void;
}

/** Deletes a spoken text with its sound; asks before. */
export function DeleteSpokenText({ audio, onDeleted }: DeleteSpokenTextProps): ReactNode {
  const t = useTranslations('spokenTexts');
  const [isAsking, setAsking] = useState(false);
  const deleting = useChange(deleteGeneratedAudioDocument);
  const { id, name } = audio;

  async function remove(): Promise<void> {
    if ((await deleting.run({ input: { generatedAudioId: id } })) === null) return;
    setAsking(false);
    onDeleted();
  }

  return (
    <>
      <Button look="bare" size="icon" aria-label={t('deleteNamed', { name })} onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('deleteTitle')}
        description={t('deleteWhat', { name })}
        keep={t('keep')}
        confirm={t('deleteNow')}
        isBusy={deleting.isBusy}
        failure={deleting.failure}
        onConfirm={() => void remove()}
      />
    </>
  );
}
