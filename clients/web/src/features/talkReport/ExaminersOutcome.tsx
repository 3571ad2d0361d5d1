'use client';

import type {
  ExaminersRatingPartsFragment,
  TalkCriterionPartsFragment,
  TalkEstimatePartsFragment,
} from '@vivavoce/graphql';
import { isLevel } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { OutcomeTable } from './OutcomeTable';

interface ExaminersOutcomeProps {
  rubric: string;
  rating: ExaminersRatingPartsFragment;
  estimate: TalkEstimatePartsFragment;
  criteria: readonly TalkCriterionPartsFragment[];
}

/** What examiners gave, beside the estimate of the program. The two are never put into one figure. */
export function ExaminersOutcome({ rubric, rating, estimate, criteria }: ExaminersOutcomeProps): ReactNode {
  const t = useTranslations('talkReport.examiners');
  const report = useTranslations('talkReport.estimate');
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  const date = format.dateTime(new Date(rating.ratedAt), {
    dateStyle: 'medium',
  });
  return (
    <Card aria-labelledby="examiners-outcome" data-testid="examiners-outcome">
      <h2 id="examiners-outcome" className="text-xl">
        {t('outcome')}
      </h2>
      <p className="mt-1 text-muted">{t('ratedBy', { count: rating.examiners, date })}</p>
      <dl className="mt-4 grid grid-cols-1 gap-4 sm:grid-cols-2">
        <div className="rounded-2xl border-2 border-accent bg-surface p-4">
          <dt className="font-semibold">{t('byExaminers')}</dt>
          <dd>
            <p className="mt-1 font-display text-3xl text-accent">
              <bdi>{rating.mark.label}</bdi>
            </p>
            {!isLevel(rating.mark.label) && <p className="tabular-nums">{figure(rating.mark.value)}</p>}
          </dd>
        </div>
        <div className="rounded-2xl border-2 border-dashed border-edge bg-surface p-4">
          <dt className="font-semibold">{t('byProgram')}</dt>
          <dd>
            <p className="mt-1 font-display text-3xl">
              <bdi>{estimate.label}</bdi>
            </p>
            {isLevel(estimate.label) ? (
              estimate.lowLabel !== estimate.highLabel && (
                <p>{report('labels', { low: estimate.lowLabel, high: estimate.highLabel })}</p>
              )
            ) : (
              <p className="tabular-nums">
                {t('value', { value: figure(estimate.value), low: figure(estimate.low), high: figure(estimate.high) })}
              </p>
            )}
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-sm text-muted">
        {isLevel(rating.mark.label) ? `${report('levels')}.` : t('scale', { scale: rating.mark.scale })} {t('noBoard')}
      </p>
      <OutcomeTable rubric={rubric} bands={rating.criteria} criteria={criteria} />
      {rating.moments.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">{t('moments')}</h3>
          <ul className="mt-2 space-y-3">
            {rating.moments.map(({ turn, text }, i) => (
              <li key={i}>
                <a href={`#turn-${turn + 1}`} className="text-sm text-accent underline underline-offset-4">
                  {t('turn', { turn: turn + 1 })}
                </a>
                <p dir="auto" className="break-words whitespace-pre-line">
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {rating.comments.length > 0 && (
        <>
          <h3 className="mt-6 text-lg">{t('whole')}</h3>
          <ul className="mt-2 space-y-3">
            {rating.comments.map((text, i) => (
              <li key={i} dir="auto" className="border-s-2 border-accent ps-3 break-words whitespace-pre-line">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
