'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import { lengthOf } from './draft';

interface CountedTextProps {
  label: string;
  hint?: string;
  value: string;
  limits: readonly [number, number];
  language: string;
  rows?: number;
  onChange(text: string): void;
}

/** A text with the number of its characters beside the most that are allowed. */
export function CountedText(props: CountedTextProps): ReactNode {
  const t = useTranslations('studio.form');
  const id = useId();
  const [fewest, most] = props.limits;
  const count = lengthOf(props.value);
  const isWrong = count > most || (count > 0 && count < fewest);
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {props.label}
      </label>
      <textarea
        id={id}
        lang={props.language}
        dir="auto"
        rows={props.rows ?? 1}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-below`}
        className={classes(
          'field-sizing-content min-h-11 w-full rounded-xl border bg-surface px-3.5 py-2.5 text-ink',
          isWrong ? 'border-poor' : 'border-edge',
        )}
      />
      <p id={`${id}-below`} className="mt-1 flex justify-between gap-3 text-sm text-muted">
        <span>{props.hint}</span>
        <span className={classes('shrink-0 tabular-nums', isWrong && 'font-medium text-poor')}>
          {t('count', { count, most })}
        </span>
      </p>
    </div>
  );
}
