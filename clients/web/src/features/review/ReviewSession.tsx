'use client';

import { undoable } from '@vivavoce/learner/reviewRound';
import { useReviewRound } from '@vivavoce/learner/useReviewRound';
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { AskedCard } from './AskedCard';
import { cardAnswer } from './cardText';
import { KeyHint } from './KeyHint';
import { ReviewEnd } from './ReviewEnd';
import { reviewPlatform } from './reviewPlatform';
import { useNewsText } from './useNewsText';
import { useTruth } from './useTruth';

/** A round of reviews: one card at a time until nothing is due. Each rating is stored before the next card is asked. */
export function ReviewSession(): ReactNode {
  const t = useTranslations('reviewSession');
  const newsText = useNewsText();
  const truthOf = useTruth();
  const { round, state } = useReviewRound(reviewPlatform);
  const { queue, work, failure, done, left, isAnswered } = state;
  const due = queue?.[0];
  if (due === undefined && (queue === null || work === 'reading')) {
    return failure === null ? (
      <Skeleton lines={4} />
    ) : (
      <FailureNotice failure={failure} onRetry={work === null ? round.read : round.tryNow} />
    );
  }
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-1">
        <progress
          value={done.length}
          max={Math.max(1, done.length + left)}
          aria-hidden
          className="round-progress h-1.5 min-w-24 flex-1"
        />
        {due !== undefined && <span className="text-sm text-muted tabular-nums">{t('left', { count: left })}</span>}
        <Button
          look="bare"
          size="small"
          disabled={work !== null || undoable(state) === null}
          aria-keyshortcuts="U"
          onClick={round.undo}
        >
          <Undo2 aria-hidden className="size-4 rtl:-scale-x-100" />
          {t('undo')}
          <KeyHint name="U" />
        </Button>
      </div>
      {failure !== null && work === 'rating' && (
        <Notice
          tone="warning"
          isUrgent
          className="mb-5"
          action={
            <Button look="quiet" size="small" onClick={round.tryNow}>
              {t('tryNow')}
            </Button>
          }
        >
          {t('notSaved')}
        </Notice>
      )}
      {failure !== null && work !== 'rating' && (
        <FailureNotice failure={failure} className="mb-5" {...(work !== null && { onRetry: round.tryNow })} />
      )}
      {due === undefined ? (
        <ReviewEnd state={state} onUndo={round.undo} onLook={round.read} />
      ) : (
        <AskedCard key={`${due.card.id} ${due.card.revision} ${done.length}`} due={due} round={round} state={state} />
      )}
      <p role="status" className="mt-5 min-h-6 text-center text-sm text-muted">
        {newsText(state.news)}
        {due !== undefined && (
          <span className="sr-only">
            {` ${isAnswered ? t('announced.answer', { answer: truthOf(due.card) ?? cardAnswer(due.card) }) : t('announced.card', { count: left })}`}
          </span>
        )}
      </p>
    </div>
  );
}
