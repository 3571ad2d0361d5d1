'use client';

import { deleteNotesDocument, notesMarkdownDocument } from '@vivavoce/learner/documents/notes';
import { useChange } from '@vivavoce/learner/useChange';
import { useOnce } from '@vivavoce/learner/useOnce';
import { Download, ListChecks, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { LinkButton } from '@/components/ui/LinkButton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { quiz } from '@/lib/routes';
import { saveFile } from '@/lib/saveFile';

import { fileNameOf } from './fileName';

interface NotesActionsProps {
  document: { id: string; name: string };
  onEdit(): void;
  onMake(): void;
  onDeleted(): void;
}

/** What can be done with notes: edit, make a quiz of them, save as a file, make again, delete. The last two ask before. */
export function NotesActions({ document, onEdit, onMake, onDeleted }: NotesActionsProps): ReactNode {
  const t = useTranslations('notes');
  const [open, setOpen] = useState<'make' | 'delete' | null>(null);
  const deleting = useChange(deleteNotesDocument);
  const markdown = useOnce(notesMarkdownDocument);
  const close = (): void => setOpen(null);

  async function save(): Promise<void> {
    const answer = await markdown.ask({ id: document.id });
    if (answer?.notesMarkdown != null) saveFile(fileNameOf(document.name), answer.notesMarkdown, 'text/markdown');
  }

  async function remove(): Promise<void> {
    const answer = await deleting.run({ input: { documentId: document.id } });
    if (answer === null) return;
    close();
    onDeleted();
  }

  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <Button look="quiet" size="small" onClick={onEdit}>
          <Pencil aria-hidden className="size-4" />
          {t('edit')}
        </Button>
        <LinkButton look="quiet" size="small" href={quiz.make({ kind: 'notes', id: document.id })}>
          <ListChecks aria-hidden className="size-4" />
          {t('quiz')}
        </LinkButton>
        <Button look="quiet" size="small" onClick={() => void save()}>
          <Download aria-hidden className="size-4" />
          {t('export')}
        </Button>
        <Button look="quiet" size="small" onClick={() => setOpen('make')}>
          <RefreshCw aria-hidden className="size-4" />
          {t('makeAgain')}
        </Button>
        <Button look="bare" size="small" onClick={() => setOpen('delete')}>
          <Trash2 aria-hidden className="size-4" />
          {t('delete')}
        </Button>
      </div>
      {markdown.failure !== null && <FailureNotice failure={markdown.failure} className="mt-3" />}
      <Dialog isOpen={open === 'make'} onClose={close} title={t('makeAgainTitle')} description={t('makeAgainWhat')}>
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={close}>
            {t('keep')}
          </Button>
          <Button
            onClick={() => {
              close();
              onMake();
            }}
          >
            {t('makeAgain')}
          </Button>
        </div>
      </Dialog>
      <Dialog isOpen={open === 'delete'} onClose={close} title={t('deleteTitle')} description={t('deleteWhat')}>
        {deleting.failure !== null && <FailureNotice failure={deleting.failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={close}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={deleting.isBusy} onClick={() => void remove()}>
            {t('deleteNow')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
