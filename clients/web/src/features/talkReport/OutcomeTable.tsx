'use client';

import type { ExaminersRatingPartsFragment, TalkCriterionPartsFragment } from '@vivavoce/graphql';
import { criterionName, levelOf } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

interface OutcomeTableProps {
  rubric: string;
  bands: ExaminersRatingPartsFragment['criteria'];
  criteria: readonly TalkCriterionPartsFragment[];
}

/** The bands of examiners and program side by side, with the examiners' comments below each criterion. */
export function OutcomeTable({ rubric, bands, criteria }: OutcomeTableProps): ReactNode {
  const t = useTranslations('talkReport');
  const format = useFormatter();
  const band = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  return (
    <table className="mt-5 w-full tabular-nums">
      <caption className="sr-only">{t('examiners.table')}</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pb-2 text-start font-medium">
            {t('examiners.criterion')}
          </th>
          <th scope="col" className="ps-3 pb-2 text-end font-medium">
            {t('examiners.byExaminers')}
          </th>
          <th scope="col" className="ps-3 pb-2 text-end font-medium">
            {t('examiners.byProgram')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ criterion, band: given, isAdjudicated, comments }) => {
          const estimated = criteria.find((one) => one.criterion === criterion);
          const name = criterionName(rubric, criterion);
          return (
            <Fragment key={criterion}>
              <tr className="border-t border-line align-baseline">
                <th scope="row" className="py-2 text-start font-medium">
                  {name === null ? <span lang="en">{estimated?.name ?? criterion}</span> : t(`criterion.${name}`)}
                  {isAdjudicated && (
                    <span className="block text-sm font-normal text-muted">{t('examiners.adjudicated')}</span>
                  )}
                </th>
                <td className="py-2 ps-3 text-end font-semibold">
                  {levelOf(rubric, given) ??
                    (estimated === undefined
                      ? band(given)
                      : t('examiners.band', { band: band(given), highest: estimated.highestBand }))}
                </td>
                <td className="py-2 ps-3 text-end">
                  {estimated?.rating
                    ? (levelOf(rubric, estimated.rating.band) ??
                      t('band', { band: estimated.rating.band, highest: estimated.highestBand }))
                    : t('notRated')}
                </td>
              </tr>
              {comments.length > 0 && (
                <tr>
                  <td colSpan={3} className="pb-3">
                    <ul className="space-y-2">
                      {comments.map((text, i) => (
                        <li
                          key={i}
                          dir="auto"
                          className="border-s-2 border-accent ps-3 text-sm break-words whitespace-pre-line"
                        >
                          {text}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
