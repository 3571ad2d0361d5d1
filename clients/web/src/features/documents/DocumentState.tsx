'use client';

import type { DocumentPartsFragment } from '@vivavoce/graphql';
import { retryDocumentDocument } from '@vivavoce/learner/documents/documents';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { Progress } from './useProgress';

interface DocumentStateProps {
  document: Pick<DocumentPartsFragment, 'id' | 'name'>;
  progress: Progress;
}

/** How far a document is that is not ready: page n of m, or why it failed, what to do, and another try where it helps. */
export function DocumentState({ document, progress }: DocumentStateProps): ReactNode {
  const t = useTranslations('documents');
  const retry = useChange(retryDocumentDocument);
  const [isHopeless, setHopeless] = useState(false);
  const { id, name } = document;
  const { state, failure, pagesRead, pageCount, isLost, isNews } = progress;

  async function tryAgain(): Promise<void> {
    const answer = await retry.run({ input: { documentId: id } });
    if (answer !== null && answer.retryDocument.errors.length > 0) setHopeless(true);
  }

  if (state === 'COMPLETED' || state === 'AWAITING_UPLOAD') {
    return (
      isNews && (
        <p role="status" className="sr-only">
          {t('ready', { name })}
        </p>
      )
    );
  }
  if (state === 'FAILED') {
    return (
      <div className="space-y-2">
        <p role={isNews ? 'status' : undefined} className="text-sm text-poor">
          {t(`failed.${failure?.reason ?? 'SERVICE_FAILED'}`)}
        </p>
        {retry.failure !== null && <FailureNotice failure={retry.failure} />}
        {failure?.canRetry === true && !isHopeless && (
          <Button look="quiet" size="small" disabled={retry.isBusy} onClick={() => void tryAgain()}>
            {t('again')}
            <span className="sr-only">{t('forNamed', { name })}</span>
          </Button>
        )}
      </div>
    );
  }
  return (
    <div>
      <p className="text-sm text-muted tabular-nums">
        {pageCount === null
          ? t('waitsToBeRead')
          : t('reading', { page: Math.min(pagesRead + 1, pageCount), pageCount })}
        {isLost && <span className="ms-2 text-fair">{t('reconnecting')}</span>}
      </p>
      <progress
        aria-label={t('readingNamed', { name })}
        {...(pageCount === null ? {} : { value: pagesRead, max: pageCount })}
        className="round-progress mt-2 block h-1.5 w-full"
      />
    </div>
  );
}
