'use client';

import { goalDocument } from '@vivavoce/learner/documents/today';
import { DAILY_GOAL, doneToday } from '@vivavoce/learner/goal';
import { summaryOf } from '@vivavoce/learner/round';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Flame, Target, TrendingUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';

import { RoundEndWave } from './RoundEndWave';
import type { Outcome } from './roundScores';

interface RoundEndProps {
  outcomes: readonly Outcome[];
  unit: 'sentence' | 'word';
  onAgain(): void;
}

/** The end of a round: its mean, what improved, the streak and the day's goal. */
export function RoundEnd({ outcomes, unit, onAgain }: RoundEndProps): ReactNode {
  const t = useTranslations('round');
  const r = useTranslations('result');
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useGraph(goalDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  const { mean, improved, trend } = summaryOf(outcomes.filter((outcome) => outcome !== null && outcome !== 'read'));
  const read = outcomes.filter((outcome) => outcome !== null).length;
  const statistics = data?.viewer?.statistics;
  const done = doneToday(statistics?.byDay ?? []);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto max-w-xl text-center" data-testid="round-end">
      <RoundEndWave />
      <h1 ref={heading} tabIndex={-1} className="text-4xl outline-none">
        {t('title')}
      </h1>
      {read > 0 && (
        <p className="mt-2 text-lg text-muted">{t(unit === 'word' ? 'leadWords' : 'lead', { count: read })}</p>
      )}
      <Card className="mt-8 space-y-5 text-start">
        {mean !== null && <p className="font-display text-2xl">{t('mean', { score: Math.round(mean) })}</p>}
        {trend !== null && (
          <div className="flex items-start gap-4">
            <TrendingUp aria-hidden className="size-7 shrink-0 text-good" />
            <div>
              <p className="font-medium">{t(trend)}</p>
              {improved.map(({ measure, from, to }) => (
                <p key={measure} className="text-muted tabular-nums">
                  {t('change', { measure: r(measure), from, to })}
                </p>
              ))}
            </div>
          </div>
        )}
        {statistics && (
          <>
            <p className="flex items-center gap-4">
              <Flame aria-hidden className="size-7 shrink-0 text-voice" />
              <span className="font-medium">{t('streak', { count: Math.max(1, statistics.currentStreakDays) })}</span>
            </p>
            <p className="flex items-center gap-4">
              <Target aria-hidden className="size-7 shrink-0 text-accent" />
              <span className="font-medium">
                {done >= DAILY_GOAL ? t('goalReached') : t('goal', { done, goal: DAILY_GOAL })}
              </span>
            </p>
          </>
        )}
      </Card>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        <LinkButton href="/today" look="quiet" size="large">
          {t('home')}
        </LinkButton>
        <Button size="large" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}
