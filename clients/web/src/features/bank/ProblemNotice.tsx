'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

import { LIMITS, type Problem } from './draft';

interface ProblemNoticeProps {
  problems: readonly Problem[];
  /** What the service has refused; it is in English. */
  violations: readonly { field: string; description: string }[];
}

/** Names what keeps a question from being saved. */
export function ProblemNotice({ problems, violations }: ProblemNoticeProps): ReactNode {
  const t = useTranslations('bank.problem');
  if (problems.length === 0 && violations.length === 0) return null;
  return (
    <Notice tone="warning" isUrgent className="mt-5">
      <p>{t('lead')}</p>
      <ul className="list-disc ps-5">
        {problems.map((problem) => (
          <li key={problem}>{t(problem, { tags: LIMITS.tags, tag: LIMITS.tag })}</li>
        ))}
        {violations.map(({ field, description }) => (
          <li key={`${field} ${description}`}>
            <bdi dir="ltr">{`${field}: ${description}`}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
