'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { deleteTranscriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import { useChange } from '@vivavoce/learner/useChange';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { forgetFile } from './filesAtHand';
import { TranscriptionForm } from './TranscriptionForm';

interface TranscriptionActionsProps {
  transcription: Pick<TranscriptionPartsFragment, 'id' | 'name' | 'keepDays'>;
  /** Called when the transcription was deleted. */
  onDeleted(): void;
}

/** Changes and deletes a transcription; deleting asks before. */
export function TranscriptionActions({ transcription, onDeleted }: TranscriptionActionsProps): ReactNode {
  const t = useTranslations('transcriptions');
  const [open, setOpen] = useState<'change' | 'delete' | null>(null);
  const deleting = useChange(deleteTranscriptionDocument);
  const close = (): void => setOpen(null);
  const { id, name } = transcription;

  async function remove(): Promise<void> {
    const answer = await deleting.run({ input: { transcriptionId: id } });
    if (answer === null) return;
    forgetFile(id);
    close();
    onDeleted();
  }

  return (
    <div className="flex shrink-0">
      <Button look="bare" size="icon" aria-label={t('changeNamed', { name })} onClick={() => setOpen('change')}>
        <Pencil aria-hidden className="size-4.5" />
      </Button>
      <Button look="bare" size="icon" aria-label={t('deleteNamed', { name })} onClick={() => setOpen('delete')}>
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
      <Dialog isOpen={open === 'change'} onClose={close} title={t('change')}>
        <TranscriptionForm transcription={transcription} onDone={close} />
      </Dialog>
      <ConfirmDialog
        isOpen={open === 'delete'}
        onClose={close}
        title={t('deleteTitle')}
        description={t('deleteWhat', { name })}
        keep={t('keep')}
        confirm={t('deleteNow')}
        isBusy={deleting.isBusy}
        failure={deleting.failure}
        onConfirm={() => void remove()}
      />
    </div>
  );
}
