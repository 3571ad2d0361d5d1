'use client';

import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { daysUntil } from '@/lib/examDay';

/** The number of days until the exam; without an exam date, a link to set it. */
export function ExamDays({ examDay }: { examDay: string | null }): ReactNode {
  const t = useTranslations('home');
  const days = daysUntil(examDay ?? '');
  const isAhead = days !== null && days >= 0;
  return (
    <p className="flex items-center gap-4">
      <CalendarDays aria-hidden className={`size-8 shrink-0 ${isAhead ? 'text-accent' : 'text-muted'}`} />
      <span>
        {isAhead && <span className="block font-display text-2xl">{t('examIn', { count: days })}</span>}
        <Link href="/me/goal" className="text-sm text-accent underline underline-offset-4">
          {t(isAhead ? 'examChange' : 'examSet')}
        </Link>
      </span>
    </p>
  );
}
