'use client';

import type { StudioQuery } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { DRAFT, useVersionPair, VersionPair } from '@/components/VersionPair';

import { Differences } from './Differences';
import type { Draft } from './draft';
import { useVersionText } from './useVersionText';

interface CompareVersionsProps {
  id: string;
  versions: StudioQuery['scenarioVersions'];
  draft: Draft;
  script: string;
  hasDraft: boolean;
}

/** Two versions, or a version and the draft, with their differences. */
export function CompareVersions({ id, versions, draft, script, hasDraft }: CompareVersionsProps): ReactNode {
  const t = useTranslations('studio.versions');
  const pair = useVersionPair([
    ...(hasDraft ? [{ value: DRAFT, label: t('draft') }] : []),
    ...versions.map(({ version }) => ({ value: String(version), label: t('version', { version }) })),
  ]);
  const older = useVersionText(id, pair.older.version);
  const newer = useVersionText(id, pair.newer.version);
  return (
    <VersionPair
      pair={pair}
      words={{ title: t('compare'), older: t('older'), newer: t('newer') }}
      draft={{ draft, script }}
      older={older}
      newer={newer}
    >
      {(before, after, olderName, newerName) => (
        <Differences older={before} newer={after} olderName={olderName} newerName={newerName} />
      )}
    </VersionPair>
  );
}
