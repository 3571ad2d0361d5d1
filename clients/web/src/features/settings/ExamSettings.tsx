'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Field } from '@/components/ui/Field';

import { keepExamDay, useExamDay } from '@/lib/examDay';

/** The setting for the exam date. */
export function ExamSettings(): ReactNode {
  const t = useTranslations('settings');
  return (
    <Field
      type="date"
      label={t('examDay')}
      hint={t('examDayHint')}
      value={useExamDay()}
      onChange={(event) => keepExamDay(event.target.value)}
    />
  );
}
