'use client';

import type { MockExamPartKind } from '@vivavoce/graphql';
import { takeMockExamPartAgainDocument } from '@vivavoce/learner/documents/mockExam';
import { useChange } from '@vivavoce/learner/useChange';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface RepeatOfferProps {
  examId: string;
  part: MockExamPartKind;
  /** Whether another part comes after it. */
  isBeforeNext: boolean;
  /** Called when the part was opened again, or cannot be any more. */
  onLook(): void;
}

/** Offers to take a talk once more that could not be rated. */
export function RepeatOffer({ examId, part, isBeforeNext, onLook }: RepeatOfferProps): ReactNode {
  const t = useTranslations('mockExam.again');
  const { run, isBusy, failure } = useChange(takeMockExamPartAgainDocument);

  async function take(): Promise<void> {
    if ((await run({ input: { mockExamId: examId, part } })) !== null) onLook();
  }

  return (
    <>
      <Notice
        tone="warning"
        action={
          <Button look="quiet" size="small" disabled={isBusy} onClick={() => void take()}>
            <RotateCcw aria-hidden className="size-4" />
            {t('take')}
          </Button>
        }
      >
        {t(isBeforeNext ? 'first' : 'second')}
      </Notice>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
