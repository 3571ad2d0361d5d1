'use client';

import type { AgreementPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { kappaOf } from './agreement';
import { CriterionLabel } from './CriterionLabel';

/** The kappa of each criterion as a bar, with the number of pairs. A bar to the left of the line is worse than chance. */
export function AgreementPicture(props: { rows: readonly AgreementPartsFragment[] }): ReactNode {
  const t = useTranslations('examination.agreement');
  const format = useFormatter();
  return (
    <Card>
      <h2 className="text-xl">{t('kappaTitle')}</h2>
      <p className="mb-4 text-sm text-muted">{t('kappaWhat')}</p>
      <ul className="space-y-3">
        {props.rows.map((row) => {
          const kappa = kappaOf(row);
          return (
            <li key={row.criterion}>
              <p className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
                <span className="font-medium">
                  <CriterionLabel rubric={row.rubric} criterion={row.criterion} name={row.criterion} />
                </span>
                <span className="tabular-nums">
                  {typeof kappa === 'number' ? (
                    <span className="font-semibold">{format.number(kappa, { maximumFractionDigits: 2 })}</span>
                  ) : (
                    <span className="text-muted">{t(kappa)}</span>
                  )}
                  <span className="text-muted">{` · ${t('pairCount', { count: row.pairs })}`}</span>
                </span>
              </p>
              <svg
                aria-hidden
                viewBox="-100 0 200 6"
                preserveAspectRatio="none"
                className="h-2.5 w-full rtl:-scale-x-100"
              >
                <rect x="-100" width="200" height="6" rx="3" fill="var(--sunken)" />
                {typeof kappa === 'number' && (
                  <rect
                    x={Math.min(0, 100 * kappa)}
                    width={Math.abs(100 * kappa)}
                    height="6"
                    fill="currentColor"
                    className={kappa < 0 ? 'text-poor' : 'text-accent'}
                  />
                )}
                <rect x="-0.4" width="0.8" height="6" fill="var(--ink)" />
              </svg>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
