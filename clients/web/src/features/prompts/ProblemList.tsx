'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';

import { useFieldName } from './useFieldName';
import type { ProblemTexts } from './useProblemTexts';

/** Names every field that keeps the draft from being saved, with the reason. */
export function ProblemList(props: { problems: ProblemTexts; action?: ReactNode }): ReactNode {
  const t = useTranslations('prompts');
  const nameOf = useFieldName();
  if (props.problems.size === 0) return null;
  return (
    <Notice tone="warning" action={props.action}>
      <p>{t('incomplete')}</p>
      <ul className="list-disc ps-5">
        {[...props.problems].map(([field, problem]) => (
          <li key={field}>
            {nameOf(field)} – <bdi>{problem}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
