'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { DRAFT, useVersionPair, VersionPair } from '@/components/VersionPair';

import { PromptDifferences } from './PromptDifferences';
import type { PromptText } from './promptText';
import type { OpenedPrompt } from './usePrompt';
import { usePromptVersion } from './usePromptVersion';

interface ComparePromptsProps {
  id: string;
  versions: OpenedPrompt['versions'];
  /** Null when there is no draft. */
  draft: PromptText | null;
}

/** Two versions, or a version and the draft, with their differences. */
export function ComparePrompts({ id, versions, draft }: ComparePromptsProps): ReactNode {
  const t = useTranslations('prompts');
  const pair = useVersionPair([
    ...(draft === null ? [] : [{ value: DRAFT, label: t('versions.draft') }]),
    ...versions.map(({ version }) => ({ value: String(version), label: t('versions.version', { version }) })),
  ]);
  const older = usePromptVersion(id, pair.older.version);
  const newer = usePromptVersion(id, pair.newer.version);
  return (
    <VersionPair
      pair={pair}
      words={{ title: t('compare.title'), older: t('compare.older'), newer: t('compare.newer') }}
      draft={draft}
      older={older}
      newer={newer}
    >
      {(before, after, olderName, newerName) => (
        <PromptDifferences older={before} newer={after} olderName={olderName} newerName={newerName} />
      )}
    </VersionPair>
  );
}
