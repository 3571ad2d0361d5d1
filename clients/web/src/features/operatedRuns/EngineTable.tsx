'use client';

import type { OperatedRunPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useSeconds } from '@/features/pipelines/useSeconds';

import { engineTotals } from './engineTotals';

const MILLION = 1_000_000;
const CELL = 'py-2 pe-4 text-start';

/** How long each engine took in the runs that are shown, and what they have cost. */
export function EngineTable({ runs }: { runs: readonly OperatedRunPartsFragment[] }): ReactNode {
  const t = useTranslations('operatedRuns');
  const format = useFormatter();
  const secondsOf = useSeconds();
  const totals = engineTotals(runs);
  if (totals.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 id="engines" className="text-xl">
        {t('engines')}
      </h2>
      <p className="mb-3 text-sm text-muted">{t('enginesLead', { count: runs.length })}</p>
      <div role="region" aria-labelledby="engines" tabIndex={0} className="overflow-x-auto">
        <table className="w-full min-w-96 tabular-nums">
          <thead>
            <tr className="border-b border-line text-sm text-muted">
              {(['engine', 'attempts', 'median', 'slowest', 'cost'] as const).map((column) => (
                <th key={column} scope="col" className={`${CELL} font-medium`}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map(({ engine, count, median, slowest, costMicros }) => (
              <tr key={engine} className="border-b border-line">
                <th scope="row" className={`${CELL} font-medium break-all`}>
                  <bdi>{engine}</bdi>
                </th>
                <td className={CELL}>{format.number(count)}</td>
                <td className={CELL}>{secondsOf(median)}</td>
                <td className={CELL}>{secondsOf(slowest)}</td>
                <td className={CELL}>
                  {costMicros === null
                    ? t('noPrice')
                    : format.number(costMicros / MILLION, { maximumFractionDigits: 6 })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
