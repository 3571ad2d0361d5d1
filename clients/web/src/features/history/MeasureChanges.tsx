'use client';

import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface Measured {
  accuracy: number;
  fluency: number;
  completeness: number | null;
  prosody: number;
  overall: number;
}

const MEASURES = ['overall', 'accuracy', 'fluency', 'completeness', 'prosody'] as const;

/** The change of each measure from the earlier to the later attempt. */
export function MeasureChanges(props: { earlier: Measured; later: Measured }): ReactNode {
  const t = useTranslations('history');
  return (
    <Card className="mb-5 overflow-x-auto">
      <table className="w-full min-w-72 tabular-nums">
        <caption className="sr-only">{t('changes')}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th className="pb-2 text-start font-medium">{t('measure.title')}</th>
            <th className="pb-2 text-end font-medium">{t('earlier')}</th>
            <th className="pb-2 text-end font-medium">{t('later')}</th>
            <th className="pb-2 text-end font-medium">{t('change')}</th>
          </tr>
        </thead>
        <tbody>
          {MEASURES.map((name) => {
            const before = props.earlier[name];
            const after = props.later[name];
            if (before === null || after === null) return null;
            const change = Math.round(after) - Math.round(before);
            const Sign = change > 0 ? ArrowUpRight : change < 0 ? ArrowDownRight : ArrowRight;
            return (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-2 text-start font-medium">
                  {t(`measure.${name}`)}
                </th>
                <td className="text-end">{Math.round(before)}</td>
                <td className="text-end">{Math.round(after)}</td>
                <td
                  className={`text-end font-semibold ${change > 0 ? 'text-good' : change < 0 ? 'text-poor' : 'text-muted'}`}
                >
                  <span className="inline-flex items-center gap-1">
                    <Sign aria-hidden className="size-4" />
                    {t('by', { change })}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
