'use client';

import { deleteDocumentDocument } from '@vivavoce/learner/documents/documents';
import { useChange } from '@vivavoce/learner/useChange';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';

import { RenameForm } from './RenameForm';

interface DocumentActionsProps {
  id: string;
  name: string;
  /** Called when the document was deleted. */
  onDeleted?: () => void;
}

/** Renames and deletes a document; deleting asks before. */
export function DocumentActions({ id, name, onDeleted }: DocumentActionsProps): ReactNode {
  const t = useTranslations('documents');
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const deleting = useChange(deleteDocumentDocument);
  const close = (): void => setOpen(null);

  async function remove(): Promise<void> {
    const answer = await deleting.run({ input: { documentId: id } });
    if (answer === null) return;
    close();
    onDeleted?.();
  }

  return (
    <div className="flex shrink-0">
      <Button look="bare" size="icon" aria-label={t('renameNamed', { name })} onClick={() => setOpen('rename')}>
        <Pencil aria-hidden className="size-4.5" />
      </Button>
      <Button look="bare" size="icon" aria-label={t('deleteNamed', { name })} onClick={() => setOpen('delete')}>
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
      <Dialog isOpen={open === 'rename'} onClose={close} title={t('rename')}>
        <RenameForm id={id} name={name} onDone={close} />
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
