'use client';

import { Target } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What the learner practises in this talk; nothing when it is the whole talk. */
export function AimNote(props: { aim: string | null }): ReactNode {
  const t = useTranslations('talk');
  if (props.aim === null) return null;
  return (
    <p className="flex items-start gap-3 rounded-2xl bg-accent-soft px-4 py-3" data-testid="aim">
      <Target aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <span className="min-w-0 font-medium break-words" dir="auto">
        {t('aim', { aim: props.aim })}
      </span>
    </p>
  );
}
