'use client';

import type { MockExamCriterionPartsFragment } from '@vivavoce/graphql';
import { criterionName, descriptorOf, levelOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface ExamCriteriaProps {
  rubric: string;
  criteria: readonly MockExamCriterionPartsFragment[];
}

/** The criteria over both talks: band, range, and the band of each talk. */
export function ExamCriteria({ rubric, criteria }: ExamCriteriaProps): ReactNode {
  const t = useTranslations('talkReport');
  const exam = useTranslations('mockExam');
  const shown = (band: number): string | number => levelOf(rubric, band) ?? band;
  return (
    <Card>
      <h2 className="text-xl">{t('criteria')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{exam('report.evidence')}</p>
      <ul className="divide-y divide-line">
        {criteria.map(({ criterion, name, highestBand, rating, notRatedReason }) => {
          const known = criterionName(rubric, criterion);
          const descriptor = rating === null ? null : descriptorOf(rubric, criterion, rating.band);
          return (
            <li key={criterion} className="py-4 last:pb-0">
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 text-base">
                <span className="font-semibold">
                  {known === null ? <span lang="en">{name}</span> : t(`criterion.${known}`)}
                </span>
                <span className="font-semibold tabular-nums">
                  {rating === null
                    ? t('notRated')
                    : (levelOf(rubric, rating.band) ?? t('band', { band: rating.band, highest: highestBand }))}
                </span>
              </h3>
              {rating === null ? (
                <p className="mt-1 text-sm text-muted">
                  {notRatedReason === null ? exam('report.noReason') : t(`notRatedReason.${notRatedReason}`)}
                </p>
              ) : (
                <>
                  <p className="mt-1">
                    {descriptor === null ? (
                      <span lang="en" dir="auto">
                        {rating.descriptor}
                      </span>
                    ) : (
                      t(`descriptor.${descriptor}`)
                    )}
                  </p>
                  <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
                    {rating.low !== rating.high && (
                      <span>{t('bandRange', { low: shown(rating.low), high: shown(rating.high) })}</span>
                    )}
                    {rating.talks.map(({ part, band }) => (
                      <span key={part}>{exam('report.inTalk', { talk: exam(`part.${part}`), band: shown(band) })}</span>
                    ))}
                    {rating.talks.length === 1 && <span>{exam('report.oneTalk')}</span>}
                  </p>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
