'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';

import { DIFFICULTIES, KINDS } from './draft';
import { SHOWN, shownIn } from './filter';

interface BankFiltersProps {
  address: URLSearchParams;
  /** Null removes a filter. */
  onChange(change: Record<string, string | null>): void;
}

/** The filters of the question bank. */
export function BankFilters({ address, onChange }: BankFiltersProps): ReactNode {
  const t = useTranslations('bank.filter');
  const quizzes = useTranslations('quizzes');
  const put = (name: string, value: string): void => onChange({ [name]: value === '' ? null : value });
  const textField = (name: 'search' | 'tags' | 'language', most: number): ReactNode => (
    <Field
      type={name === 'search' ? 'search' : 'text'}
      label={t(name)}
      value={address.get(name) ?? ''}
      maxLength={most}
      autoComplete="off"
      dir="auto"
      onChange={({ target }) => put(name, target.value)}
    />
  );
  return (
    <form
      role="search"
      className="mb-6 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3"
      onSubmit={(event) => event.preventDefault()}
    >
      {textField('search', 200)}
      <Select
        label={t('show')}
        value={shownIn(address)}
        options={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
        onChange={(shown) => put('show', shown === 'all' ? '' : shown)}
      />
      {textField('tags', 400)}
      <Select
        label={t('kind')}
        value={KINDS.find((kind) => kind === address.get('kind')) ?? ''}
        options={[
          { value: '', label: t('any') },
          ...KINDS.map((value) => ({ value, label: quizzes(`kind.${value}`) })),
        ]}
        onChange={(kind) => put('kind', kind)}
      />
      <Select
        label={t('difficulty')}
        value={DIFFICULTIES.find((one) => one === address.get('difficulty')) ?? ''}
        options={[
          { value: '', label: t('any') },
          ...DIFFICULTIES.map((value) => ({ value, label: quizzes(`difficulty.${value}`) })),
        ]}
        onChange={(difficulty) => put('difficulty', difficulty)}
      />
      {textField('language', 35)}
    </form>
  );
}
