'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

/**
 * The options of the exercise: side by side on wide screens, collapsed on narrow ones, so that the task comes first.
 */
export function Choices(props: { summary: string; children: ReactNode }): ReactNode {
  const t = useTranslations('practice');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mb-5">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('change', { what: props.summary })}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-11 w-full items-center justify-between gap-3 rounded-xl bg-sunken px-4 text-start text-sm sm:hidden"
      >
        <span className="truncate">{props.summary}</span>
        <ChevronDown aria-hidden className={classes('size-4 shrink-0 transition', isOpen && 'rotate-180')} />
      </button>
      <div
        id={id}
        className={classes('mt-4 grid-cols-1 gap-4 sm:mt-0 sm:grid sm:grid-cols-3', isOpen ? 'grid' : 'hidden')}
      >
        {props.children}
      </div>
    </div>
  );
}
