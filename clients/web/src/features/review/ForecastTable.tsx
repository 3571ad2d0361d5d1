'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface ForecastTableProps {
  overdue: number;
  days: readonly { day: string; due: number }[];
}

/** The forecast in words, one row for each day on which cards are due. */
export function ForecastTable({ overdue, days }: ForecastTableProps): ReactNode {
  const t = useTranslations('forecast');
  const format = useFormatter();
  return (
    <details className="mt-3 text-sm">
      <summary className="inline-flex min-h-9 items-center font-medium text-accent">{t('asTable')}</summary>
      <table className="mt-2 w-full tabular-nums">
        <thead className="text-muted">
          <tr>
            <th className="py-1 text-start font-medium">{t('day')}</th>
            <th className="py-1 text-end font-medium">{t('due')}</th>
          </tr>
        </thead>
        <tbody>
          {overdue > 0 && (
            <tr className="border-t border-line">
              <td className="py-1">{t('before')}</td>
              <td className="text-end">{format.number(overdue)}</td>
            </tr>
          )}
          {days
            .filter(({ due }) => due > 0)
            .map(({ day, due }) => (
              <tr key={day} className="border-t border-line">
                <td className="py-1">
                  {format.dateTime(new Date(`${day}T00:00:00Z`), {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'long',
                    timeZone: 'UTC',
                  })}
                </td>
                <td className="text-end">{format.number(due)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
