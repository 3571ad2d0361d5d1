'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { lengthOf } from '@/lib/lengthOf';

interface CountedTextProps {
  label: string;
  hint?: string;
  value: string;
  limits: readonly [number, number];
  language: string;
  rows?: number;
  /** What is wrong with it, in words; unset while the number of characters is all that is checked. */
  problem?: string | undefined;
  /** Whether it is read by machines: every character counts, from left to right. */
  isCode?: boolean;
  onChange(text: string): void;
}

/** A text with the number of its characters beside the most that are allowed. */
export function CountedText(props: CountedTextProps): ReactNode {
  const t = useTranslations('studio.form');
  const id = useId();
  const [fewest, most] = props.limits;
  const count = lengthOf(props.value);
  const isWrong = props.problem !== undefined || count > most || (count > 0 && count < fewest);
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {props.label}
      </label>
      <textarea
        id={id}
        lang={props.language}
        dir={props.isCode === true ? 'ltr' : 'auto'}
        spellCheck={props.isCode !== true}
        rows={props.rows ?? 1}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-below`}
        className={classes(
          'field-sizing-content min-h-11 w-full rounded-xl border bg-surface px-3.5 py-2.5 text-ink',
          props.isCode === true && 'font-mono text-sm',
          isWrong ? 'border-poor' : 'border-edge',
        )}
      />
      <p id={`${id}-below`} className="mt-1 flex justify-between gap-3 text-sm text-muted">
        <span className={classes(props.problem !== undefined && 'text-poor')}>{props.problem ?? props.hint}</span>
        <span className={classes('shrink-0 tabular-nums', isWrong && 'font-medium text-poor')}>
          {t('count', { count, most })}
        </span>
      </p>
    </div>
  );
}
