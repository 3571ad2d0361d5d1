'use client';

import { endMockExamDocument } from '@vivavoce/learner/documents/mockExam';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface EndExamProps {
  examId: string;
  /** Whether both talks were taken, so that the exam is complete when it ends. */
  isTaken: boolean;
  /** Called when the exam has ended, or is no longer there. */
  onEnded?: () => void;
}

/** The button that ends an exam finally, after a question. */
export function EndExam({ examId, isTaken, onEnded }: EndExamProps): ReactNode {
  const t = useTranslations('openExam');
  const [isAsking, setAsking] = useState(false);
  const { run, isBusy, failure } = useChange(endMockExamDocument);

  async function end(): Promise<void> {
    if ((await run({ input: { mockExamId: examId } })) === null) return;
    setAsking(false);
    onEnded?.();
  }

  return (
    <>
      <Button look="bare" size="small" onClick={() => setAsking(true)}>
        {t('end')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('ask.title')}
        description={t(isTaken ? 'ask.textTaken' : 'ask.text')}
      >
        {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" disabled={isBusy} onClick={() => void end()}>
            {t('ask.end')}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('ask.keep')}</Button>
        </div>
      </Dialog>
    </>
  );
}
