'use client';

import type { ExaminationPaperPartsFragment } from '@vivavoce/graphql';
import { levelOf } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface GivenBandsProps {
  rubric: string;
  ratings: ExaminationPaperPartsFragment['ratings'];
  criterion: ExaminationPaperPartsFragment['criteria'][number];
}

/** What two examiners gave for a criterion, side by side; nothing when there is nothing to decide. */
export function GivenBands({ rubric, ratings, criterion }: GivenBandsProps): ReactNode {
  const t = useTranslations('examination.form');
  if (ratings.length === 0) return null;
  return (
    <dl className="mb-4 grid grid-cols-1 gap-3 sm:grid-cols-2">
      {ratings.map((rating, i) => {
        const given = rating.criteria.find((one) => one.criterion === criterion.criterion);
        if (given === undefined) return null;
        return (
          <div key={i} className="rounded-2xl bg-sunken p-4">
            <dt className="text-sm text-muted">{t('rater', { number: i + 1 })}</dt>
            <dd>
              <p className="font-semibold tabular-nums">
                {levelOf(rubric, given.band) ??
                  t('band', { band: given.band, highest: criterion.bandDescriptors.length - 1 })}
              </p>
              <p lang="en" dir="auto" className="mt-1 text-sm">
                {criterion.bandDescriptors[given.band]}
              </p>
              {given.comment !== null && (
                <p dir="auto" className="mt-2 border-s-2 border-edge ps-3 text-sm break-words whitespace-pre-line">
                  {given.comment}
                </p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
