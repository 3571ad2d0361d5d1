'use client';

import { RATINGS, type ReviewRoundState } from '@vivavoce/learner/reviewRound';
import { reviewForecastDocument } from '@vivavoce/learner/documents/review';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { CalendarDays, Check, Clock, Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { review } from '@/lib/routes';

import { reviewKeys } from './reviewKeys';
import { useDueText } from './useDueText';

interface ReviewEndProps {
  state: ReviewRoundState;
  onUndo(): void;
  /** Reads the cards again. */
  onLook(): void;
}

const NOTHING = (): void => undefined;

/** The end of a round: what was done, what comes later today, and what tomorrow brings. */
export function ReviewEnd({ state, onUndo, onLook }: ReviewEndProps): ReactNode {
  const t = useTranslations('reviewSession.end');
  const s = useTranslations('reviewSession');
  const dueText = useDueText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { done, summary } = state;
  const { data, isLoading } = useGraph(reviewForecastDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  const tomorrow = data?.reviewForecast?.days[1]?.due ?? null;
  const newCards = data?.reviewForecast?.newCards ?? 0;
  // Cards that are held back are new ones, and reviews that were due before tomorrow.
  const held = isLoading ? 0 : Math.max(0, (summary?.heldBack ?? 0) - newCards);
  const counts = RATINGS.map((rating) => ({
    rating,
    count: done.filter((one) => one.rating === rating).length,
  })).filter(({ count }) => count > 0);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-label={t('label')}
      data-testid="review-end"
      onKeyDown={reviewKeys({ answer: NOTHING, rate: NOTHING, undo: onUndo, say: NOTHING, listen: NOTHING })}
      className="text-center"
    >
      <h2 ref={heading} tabIndex={-1} className="text-4xl outline-none">
        {t(done.length > 0 ? 'done' : 'nothing')}
      </h2>
      {done.length > 0 && <p className="mt-2 text-lg text-muted">{t('lead', { count: done.length })}</p>}
      <Card className="mt-8 space-y-5 text-start">
        {counts.length > 0 && (
          <div className="flex items-start gap-4">
            <Check aria-hidden className="size-7 shrink-0 text-good" />
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {counts.map(({ rating, count }) => (
                <li key={rating} className="font-medium tabular-nums">
                  {t('rated', { rating: s(`rating.${rating}`), count })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {summary !== null && summary.laterToday > 0 && (
          <div className="flex items-start gap-4">
            <Clock aria-hidden className="size-7 shrink-0 text-accent" />
            <div>
              <p className="font-medium">{t('later', { count: summary.laterToday })}</p>
              {summary.nextDueAt !== null && <p className="text-muted">{dueText(summary.nextDueAt)}</p>}
              <Button look="quiet" size="small" className="mt-2" onClick={onLook}>
                {t('look')}
              </Button>
            </div>
          </div>
        )}
        {held > 0 && (
          <p className="flex items-start gap-4">
            <Layers aria-hidden className="size-7 shrink-0 text-muted" />
            {t('heldBack', { count: held })}
          </p>
        )}
        {tomorrow !== null && (
          <div className="flex items-start gap-4">
            <CalendarDays aria-hidden className="size-7 shrink-0 text-accent" />
            <div>
              <p className="font-medium">{t('tomorrow', { count: tomorrow + held })}</p>
              {newCards > 0 && <p className="text-muted">{t('newCards', { count: newCards })}</p>}
            </div>
          </div>
        )}
      </Card>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        <LinkButton href={review.cards} look="quiet" size="large">
          {t('cards')}
        </LinkButton>
        <LinkButton href="/today" size="large">
          {t('home')}
        </LinkButton>
      </div>
    </section>
  );
}
