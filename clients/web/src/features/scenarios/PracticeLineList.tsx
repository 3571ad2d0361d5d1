'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface PracticeLineListProps {
  lines: readonly string[];
  /** What the learner has spoken; null when it is not known. */
  progress: { linesSpoken: readonly string[]; bestScore: number } | null;
}

/** Lines to practise; those that the learner has spoken are marked. */
export function PracticeLineList({ lines, progress }: PracticeLineListProps): ReactNode {
  const t = useTranslations('scenarios');
  const spoken = new Set(progress?.linesSpoken);
  return (
    <Card>
      <h2 className="mb-3 text-xl">{t('linesTitle')}</h2>
      {progress && spoken.size > 0 && (
        <p className="mb-3 text-sm text-muted">
          {t('linesDone', { done: progress.linesSpoken.length, count: lines.length })} ·{' '}
          {t('best', { score: Math.round(progress.bestScore) })}
        </p>
      )}
      <ul className="space-y-3">
        {lines.map((line) => (
          <li key={line} className={`border-s-2 ps-3 ${spoken.has(line) ? 'border-accent' : 'border-line'}`}>
            <span className="font-display text-lg">{line}</span>
            {spoken.has(line) && (
              <span className="mt-0.5 flex items-center gap-1.5 text-sm text-muted">
                <Check aria-hidden className="size-4 text-accent" />
                {t('lineDone')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
