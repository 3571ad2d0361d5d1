'use client';

import { deleteReviewCardDocument } from '@vivavoce/learner/documents/review';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface DeleteCardDialogProps {
  cardId: string;
  title: string;
  isOpen: boolean;
  onClose(): void;
  onDeleted(): void;
}

/** Asks before a card is deleted permanently. */
export function DeleteCardDialog(props: DeleteCardDialogProps): ReactNode {
  const t = useTranslations('review.delete');
  const { run, isBusy, failure } = useChange(deleteReviewCardDocument);

  async function remove(): Promise<void> {
    // A card that another window has deleted is deleted, too.
    if ((await run({ input: { cardId: props.cardId } })) !== null) props.onDeleted();
  }

  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t('title', { title: props.title })}
      description={t('why')}
    >
      {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="quiet" onClick={props.onClose}>
          {t('keep')}
        </Button>
        <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
          {t('now')}
        </Button>
      </div>
    </Dialog>
  );
}
