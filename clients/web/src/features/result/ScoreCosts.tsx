import { scoreCosts, type CostPart } from '@vivavoce/learner/scoreCosts';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface ScoreCostsProps {
  scores: { overall: number; costs: Readonly<Record<CostPart, number>> };
}

/** How the overall score comes about: the largest costs in one line, all of them when it is opened. */
export function ScoreCosts({ scores }: ScoreCostsProps): ReactNode {
  const t = useTranslations('result');
  const format = useFormatter();
  const costs = scoreCosts(scores);
  const minus = (points: number): string => format.number(-points);
  if (costs.length === 0) return <p className="text-sm text-muted">{t('noCosts')}</p>;
  return (
    <details className="text-sm text-muted">
      <summary className="min-h-9 cursor-pointer py-1.5">
        <span className="sr-only">{t('costs')} </span>
        {costs.slice(0, 2).map(({ part, points }, at) => (
          <span key={part} className="whitespace-nowrap">
            {at > 0 && <span aria-hidden> · </span>}
            {t(`cost.${part}`)} <bdi>{minus(points)}</bdi>
          </span>
        ))}
      </summary>
      <h3 className="mt-2 text-ink">{t('costs')}</h3>
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1">
        <dt>{t('costsStart')}</dt>
        <dd className="text-end">{format.number(100)}</dd>
        {costs.map(({ part, points }) => (
          <div key={part} className="col-span-2 grid grid-cols-subgrid">
            <dt>{t(`cost.${part}`)}</dt>
            <dd className="text-end">
              <bdi>{minus(points)}</bdi>
            </dd>
          </div>
        ))}
        <dt className="border-t border-line pt-1 text-ink">{t('costsTotal')}</dt>
        <dd className="border-t border-line pt-1 text-end text-ink">{format.number(Math.round(scores.overall))}</dd>
      </dl>
    </details>
  );
}
