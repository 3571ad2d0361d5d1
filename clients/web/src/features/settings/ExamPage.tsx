'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { ExamSettings } from './ExamSettings';
import { MePage } from './MePage';

/** The page for the exam date. */
export function ExamPage(): ReactNode {
  const t = useTranslations('settings');
  return (
    <MePage title={t('exam')}>
      <ExamSettings />
    </MePage>
  );
}
