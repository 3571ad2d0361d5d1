'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { TextArea } from '@/components/ui/TextArea';
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
  const [fewest, most] = props.limits;
  const count = lengthOf(props.value);
  const isWrong = props.problem !== undefined || count > most || (count > 0 && count < fewest);
  return (
    <TextArea
      label={props.label}
      value={props.value}
      rows={props.rows ?? 1}
      language={props.language}
      isCode={props.isCode}
      isWrong={isWrong}
      below={
        <span className="flex justify-between gap-3">
          <span className={classes(props.problem !== undefined && 'text-poor')}>{props.problem ?? props.hint}</span>
          <span className={classes('shrink-0 tabular-nums', isWrong && 'font-medium text-poor')}>
            {t('count', { count, most })}
          </span>
        </span>
      }
      onChange={props.onChange}
    />
  );
}
