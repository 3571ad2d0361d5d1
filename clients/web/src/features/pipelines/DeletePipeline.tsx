'use client';

import type { PipelinePartsFragment } from '@vivavoce/graphql';
import { deletePipelineDocument } from '@vivavoce/learner/documents/pipelines';
import { useChange } from '@vivavoce/learner/useChange';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';

interface DeletePipelineProps {
  pipeline: Pick<PipelinePartsFragment, 'id' | 'name'>;
  /** Called when it was deleted. */
  onDeleted(): void;
}

/** Deletes a pipeline with its runs; asks before. */
export function DeletePipeline({ pipeline, onDeleted }: DeletePipelineProps): ReactNode {
  const t = useTranslations('pipelines');
  const [isAsking, setAsking] = useState(false);
  const deleting = useChange(deletePipelineDocument);
  const { id, name } = pipeline;

  async function remove(): Promise<void> {
    if ((await deleting.run({ input: { pipelineId: id } })) === null) return;
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
