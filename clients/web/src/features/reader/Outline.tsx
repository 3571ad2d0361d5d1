'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import type { Place } from './places';

interface OutlineProps {
  sections: readonly { title: string; level: number; page: number; start: number }[];
  goTo(place: Place): void;
}

const INDENTS = ['', '', 'ps-4', 'ps-8', 'ps-12', 'ps-12', 'ps-12'] as const;

/** The sections of a document. Each leads to its heading. */
export function Outline({ sections, goTo }: OutlineProps): ReactNode {
  const t = useTranslations('reader');
  return (
    <nav aria-label={t('outline')}>
      <ol>
        {sections.map(({ title, level, page, start }) => (
          <li key={`${page}-${start}`} className={INDENTS[level] ?? 'ps-12'}>
            <button
              type="button"
              onClick={() => goTo({ page, span: { start, end: start + title.length } })}
              className={classes(
                'flex min-h-9 w-full items-baseline justify-between gap-3 rounded-lg px-2 py-1.5 text-start text-sm hover:bg-sunken',
                level <= 1 && 'font-medium',
              )}
            >
              <span dir="auto" className="min-w-0 break-words">
                {title}
              </span>
              <span className="shrink-0 text-xs text-muted tabular-nums">
                <span className="sr-only">{t('page', { page })}</span>
                <span aria-hidden>{page}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
