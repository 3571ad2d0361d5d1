'use client';

import { deleteQuizDocument } from '@vivavoce/learner/documents/quizzes';
import { useChange } from '@vivavoce/learner/useChange';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface DeleteQuizProps {
  id: string;
  name: string;
  onDeleted(): void;
}

/** Deletes a quiz, and asks before. */
export function DeleteQuiz({ id, name, onDeleted }: DeleteQuizProps): ReactNode {
  const t = useTranslations('quizzes');
  const [isOpen, setOpen] = useState(false);
  const { run, isBusy, failure } = useChange(deleteQuizDocument);

  async function remove(): Promise<void> {
    const answer = await run({ input: { quizId: id } });
    if (answer === null) return;
    setOpen(false);
    onDeleted();
  }

  return (
    <>
      <Button look="bare" size="icon" aria-label={t('deleteNamed', { name })} onClick={() => setOpen(true)}>
        <Trash2 aria-hidden className="size-4.5" />
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t('deleteTitle')}
        description={t('deleteWhat', { name })}
      >
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setOpen(false)}>
            {t('keep')}
          </Button>
          <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
