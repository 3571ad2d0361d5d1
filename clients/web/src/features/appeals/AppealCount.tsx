'use client';

import { rolesDocument } from '@vivavoce/learner/documents/people';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useAppeals } from './useAppeals';

/** How many appeals wait, for the entry in the navigation; nothing when there is none. */
export function AppealCount(): ReactNode {
  const t = useTranslations('appeals');
  const { data: roles } = useGraph(rolesDocument, {});
  const isExaminer = roles?.viewer?.roles.includes('EXAMINER') === true;
  const { data } = useAppeals({ pause: !isExaminer });
  const count = data?.quizAppeals?.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <span className="rounded-full bg-accent px-2 py-0.5 text-xs font-semibold text-accent-ink tabular-nums">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t('waiting', { count })}</span>
    </span>
  );
}
