'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { TextArea } from '@/components/ui/TextArea';
import { lengthOf } from '@/lib/lengthOf';

interface CardTextFieldProps {
  label: string;
  hint: string;
  value: string;
  /** The language of the text; unset where it can be any. */
  language?: string;
  /** The most characters. */
  most: number;
  /** Whether an empty text is a problem already. */
  isChecked: boolean;
  onChange(text: string): void;
}

/** One side of a card of the learner's own words. */
export function CardTextField(props: CardTextFieldProps): ReactNode {
  const t = useTranslations('review.own');
  const count = lengthOf(props.value.trim());
  const problem =
    count > props.most
      ? t('tooLong', { count: count - props.most })
      : count === 0 && props.isChecked
        ? t('missing')
        : null;
  return (
    <TextArea
      label={props.label}
      value={props.value}
      rows={2}
      language={props.language}
      isWrong={problem !== null}
      below={problem === null ? props.hint : <span className="text-poor">{problem}</span>}
      onChange={props.onChange}
    />
  );
}
