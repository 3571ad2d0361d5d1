'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { CountedText } from '@/features/studio/CountedText';

import { withValue, type Example, type Variable } from './promptText';
import { useMeaning } from './useMeaning';

interface ValueFieldsProps {
  variables: readonly Variable[];
  values: Example['values'];
  /** Returns what is wrong with a value. */
  problemOf(name: string): string | undefined;
  onChange(values: Example['values']): void;
}

/** A field for the value of each variable. */
export function ValueFields({ variables, values, problemOf, onChange }: ValueFieldsProps): ReactNode {
  const t = useTranslations('prompts.examples');
  const meaningOf = useMeaning();
  return variables.map(({ name, isOptional, longest }) => (
    <CountedText
      key={name}
      label={t(isOptional ? 'optionalValue' : 'value', { name })}
      hint={meaningOf(name)}
      value={values.find((one) => one.name === name)?.value ?? ''}
      limits={[0, longest]}
      language="en"
      problem={problemOf(name)}
      onChange={(value) => onChange(withValue(values, variables, name, value))}
    />
  ));
}
