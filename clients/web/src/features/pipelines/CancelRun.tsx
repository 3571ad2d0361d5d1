'use client';

import { cancelPipelineRunDocument } from '@vivavoce/learner/documents/pipelineRuns';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

interface CancelRunProps {
  id: string;
  onCancelled(): void;
}

/** Ends a run. */
export function CancelRun({ id, onCancelled }: CancelRunProps): ReactNode {
  const t = useTranslations('pipelineRuns');
  const cancelling = useChange(cancelPipelineRunDocument);

  async function cancel(): Promise<void> {
    if ((await cancelling.run({ input: { pipelineRunId: id } })) !== null) onCancelled();
  }

  return (
    <Button look="quiet" disabled={cancelling.isBusy} onClick={() => void cancel()}>
      {t('cancel')}
    </Button>
  );
}
