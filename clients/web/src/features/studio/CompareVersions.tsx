'use client';

import type { StudioQuery } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

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

const DRAFT = 'draft';

/** Two versions, or a version and the draft, with their differences. */
export function CompareVersions({ id, versions, draft, script, hasDraft }: CompareVersionsProps): ReactNode {
  const t = useTranslations('studio.versions');
  const names = [
    ...(hasDraft ? [{ value: DRAFT, label: t('draft') }] : []),
    ...versions.map(({ version }) => ({ value: String(version), label: t('version', { version }) })),
  ];
  const [older, setOlder] = useState(names[1]?.value ?? '');
  const [newer, setNewer] = useState(names[0]?.value ?? '');
  const numberOf = (name: string): number | null => (name === DRAFT || name === '' ? null : Number(name));
  const one = useVersionText(id, numberOf(older));
  const other = useVersionText(id, numberOf(newer));
  const own = { draft, script };
  const before = older === DRAFT ? own : one.text;
  const after = newer === DRAFT ? own : other.text;
  const failure = one.failure ?? other.failure;
  if (names.length < 2) return null;
  const labelOf = (name: string): string => names.find(({ value }) => value === name)?.label ?? '';
  return (
    <section aria-labelledby="compare" className="space-y-4">
      <h2 id="compare" className="text-2xl">
        {t('compare')}
      </h2>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Select label={t('older')} value={older} options={names} onChange={setOlder} />
        <Select label={t('newer')} value={newer} options={names} onChange={setNewer} />
      </div>
      {failure !== null ? (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            one.reload();
            other.reload();
          }}
        />
      ) : before === null || after === null ? (
        <Skeleton lines={3} />
      ) : (
        <Differences older={before} newer={after} olderName={labelOf(older)} newerName={labelOf(newer)} />
      )}
    </section>
  );
}
