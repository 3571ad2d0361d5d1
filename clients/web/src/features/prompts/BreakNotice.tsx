'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

import type { Break } from './promptText';

/** Warns of what the service that uses the prompt does not expect. */
export function BreakNotice({ breaks }: { breaks: readonly Break[] }): ReactNode {
  const t = useTranslations('prompts.break');
  if (breaks.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{t('lead')}</p>
      <ul className="list-disc ps-5">
        {breaks.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>{t(kind, { name })}</li>
        ))}
      </ul>
    </Notice>
  );
}
