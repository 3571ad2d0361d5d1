'use client';

import type { PipelineRunPartsFragment } from '@vivavoce/graphql';
import { deletePipelineRunDocument } from '@vivavoce/learner/documents/pipelineRuns';
import { useChange } from '@vivavoce/learner/useChange';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';

interface DeleteRunProps {
  run: Pick<PipelineRunPartsFragment, 'id' | 'pipelineName'>;
  /** Called when it was deleted. */
  onDeleted(): void;
}

/** Deletes a run with its texts and its audio; asks before. */
export function DeleteRun({ run, onDeleted }: DeleteRunProps): ReactNode {
  const t = useTranslations('pipelineRuns');
  const [isAsking, setAsking] = useState(false);
  const deleting = useChange(deletePipelineRunDocument);
  const name = run.pipelineName;

  async function remove(): Promise<void> {
    if ((await deleting.run({ input: { pipelineRunId: run.id } })) === null) return;
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
        description={t('deleteWhat')}
        keep={t('keep')}
        confirm={t('deleteNow')}
        isBusy={deleting.isBusy}
        failure={deleting.failure}
        onConfirm={() => void remove()}
      />
    </>
  );
}
