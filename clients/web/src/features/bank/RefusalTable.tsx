'use client';

import type { BankRefusalReason } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface RefusalTableProps {
  refusals: readonly { reason: BankRefusalReason | null; at: string; what: string }[];
  /** How many there are; the table has the first ones. */
  count: number;
}

/** The questions that were not taken: where they are, and why. */
export function RefusalTable({ refusals, count }: RefusalTableProps): ReactNode {
  const t = useTranslations('bank.refused');
  if (count === 0) return null;
  return (
    <div
      className="mt-5 overflow-x-auto rounded-card border border-line"
      tabIndex={0}
      role="region"
      aria-label={t('title')}
    >
      <table className="w-full text-sm">
        <caption className="px-4 py-3 text-start font-medium">
          {t('caption', { count })}
          {refusals.length < count && ` ${t('first', { count: refusals.length })}`}
        </caption>
        <thead className="bg-sunken">
          <tr>
            {(['where', 'why', 'what'] as const).map((column) => (
              <th key={column} scope="col" className="px-4 py-2 text-start font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {refusals.map(({ reason, at, what }, index) => (
            <tr key={index}>
              <td className="px-4 py-2 break-words">
                <bdi>{at}</bdi>
              </td>
              <td className="px-4 py-2">{t(`reason.${reason ?? 'OTHER'}`)}</td>
              <td className="px-4 py-2 break-words">
                <bdi>{what}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
