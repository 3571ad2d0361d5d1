'use client';

import { useId, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import type { Notes } from './useNotes';

interface TickListProps {
  title: string;
  lines: readonly string[];
  language: string;
  notes: Notes;
}

/** Lines of the card, each with a box to tick. */
export function TickList({ title, lines, language, notes }: TickListProps): ReactNode {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 id={id} className="text-sm font-medium text-muted">
        {title}
      </h3>
      <ul aria-labelledby={id} lang={language} dir="auto" className="mt-1">
        {lines.map((line) => (
          <li key={line}>
            <label className="flex min-h-11 items-start gap-3 py-1.5">
              <input
                type="checkbox"
                checked={notes.ticked.has(line)}
                onChange={(event) => notes.tick(line, event.target.checked)}
                className="mt-0.5 size-5 shrink-0 accent-accent"
              />
              <span className={classes('min-w-0 break-words', notes.ticked.has(line) && 'text-muted line-through')}>
                {line}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
