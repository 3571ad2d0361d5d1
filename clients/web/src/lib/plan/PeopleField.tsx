import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Field } from '@/components/ui/Field';

import { peopleOf } from './people';

interface PeopleFieldProps {
  /** The largest number that the plan is sold for. */
  most: number;
  text: string;
  onChange(text: string): void;
}

/** Asks for how many people a plan is to be, the person included. */
export function PeopleField({ most, text, onChange }: PeopleFieldProps): ReactNode {
  const t = useTranslations('plan');
  return (
    <Field
      label={t('people')}
      hint={t('peopleHint', { most })}
      problem={peopleOf(text, most) === null ? t('peopleProblem', { most }) : undefined}
      type="number"
      inputMode="numeric"
      autoComplete="off"
      min={1}
      max={most}
      step={1}
      value={text}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
