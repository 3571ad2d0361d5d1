'use client';

import type { AgreementPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { FEWEST_PAIRS, kappaOf } from './agreement';
import { CriterionLabel } from './CriterionLabel';

const COLUMNS = ['pairs', 'exact', 'adjacent', 'kappa', 'difference'] as const;

/** The figures of each criterion. With few pairs there are none. */
export function AgreementTable(props: { rows: readonly AgreementPartsFragment[] }): ReactNode {
  const t = useTranslations('examination.agreement');
  const format = useFormatter();
  const share = (value: number): string => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Card className="overflow-x-auto" tabIndex={0} aria-label={t('table')}>
      <table className="w-full min-w-136 tabular-nums">
        <caption className="sr-only">{t('table')}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="pe-4 pb-2 text-start font-medium">
              {t('criterion')}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="ps-4 pb-2 text-end font-medium">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => {
            const kappa = kappaOf(row);
            const isFew = row.pairs < FEWEST_PAIRS;
            return (
              <tr key={row.criterion} className="border-t border-line">
                <th scope="row" className="py-2 pe-4 text-start font-medium">
                  <CriterionLabel rubric={row.rubric} criterion={row.criterion} name={row.criterion} />
                </th>
                <td className="py-2 ps-4 text-end">{format.number(row.pairs)}</td>
                {isFew ? (
                  <td colSpan={4} className="py-2 ps-4 text-end text-muted">
                    {t('tooFew')}
                  </td>
                ) : (
                  <>
                    <td className="py-2 ps-4 text-end">{share(row.exact)}</td>
                    <td className="py-2 ps-4 text-end">{share(row.adjacent)}</td>
                    <td className="py-2 ps-4 text-end">
                      {typeof kappa === 'number' ? format.number(kappa, { maximumFractionDigits: 2 }) : t(kappa)}
                    </td>
                    <td className="py-2 ps-4 text-end">
                      {row.meanDifference === null ? (
                        '–'
                      ) : (
                        <bdi>
                          {format.number(row.meanDifference, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })}
                        </bdi>
                      )}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
