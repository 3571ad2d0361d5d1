'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Select } from '@/components/ui/Select';

const CHOICES = [1, 7, 30, 90, 365];

/** How long a text is kept. */
export function KeepDays({ days, onDays }: { days: number; onDays(days: number): void }): ReactNode {
  const t = useTranslations('transcriptions');
  const choices = CHOICES.includes(days) ? CHOICES : [...CHOICES, days].sort((one, other) => one - other);
  return (
    <Select
      label={t('keepDays')}
      value={String(days)}
      options={choices.map((count) => ({ value: String(count), label: t('days', { count }) }))}
      onChange={(value) => onDays(Number(value))}
    />
  );
}
