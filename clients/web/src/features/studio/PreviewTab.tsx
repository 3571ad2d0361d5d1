'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { PracticeLineList } from '@/features/scenarios/PracticeLineList';
import { ScenarioParts } from '@/features/scenarios/ScenarioParts';

import type { Draft } from './draft';

/** The scenario's page as learners see it. */
export function PreviewTab({ draft }: { draft: Draft }): ReactNode {
  const t = useTranslations('studio');
  const names = useTranslations('scenarios');
  const written = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');
  return (
    <article>
      <p className="mb-5 text-sm text-muted">{t('previewLead')}</p>
      <h2 lang={draft.language} dir="auto" className="text-3xl">
        {draft.title}
      </h2>
      <p className="mt-2 mb-6 text-muted">
        {names(`profession.${draft.profession}`)} · {names(`level.${draft.level}`)}
      </p>
      <ScenarioParts
        scenario={{
          ...draft,
          candidateCard: { role: draft.candidateCard.role, bullets: written(draft.candidateCard.bullets) },
          tasks: written(draft.tasks),
        }}
      >
        <PracticeLineList lines={written(draft.practiceLines)} progress={null} />
      </ScenarioParts>
    </article>
  );
}
