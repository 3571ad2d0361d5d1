'use client';

import { Timer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { UsedUpOffer } from '@/features/plan/UsedUpOffer';

import { SPOKEN_MINUTES } from './exam';

/** The minutes of speaking that an exam uses, and whether the plan has as many left. */
export function ExamMinutes(props: { speechLeft: number; speechReserved: number }): ReactNode {
  const t = useTranslations('mockExam.minutes');
  const left = Math.floor(props.speechLeft / 60_000);
  if (left === 0 && props.speechReserved === 0) return <UsedUpOffer className="w-full" />;
  const text = t('text', { minutes: SPOKEN_MINUTES, left });
  if (left < SPOKEN_MINUTES) {
    return (
      <Notice tone="warning">
        {text} {t('tooFew')}
      </Notice>
    );
  }
  return (
    <p className="flex items-start gap-3 text-sm">
      <Timer aria-hidden className="size-5 shrink-0 text-accent" />
      {text}
    </p>
  );
}
