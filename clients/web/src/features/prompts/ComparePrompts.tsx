'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

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

const DRAFT = 'draft';

/** Two versions, or a version and the draft, with their differences. */
export function ComparePrompts({ id, versions, draft }: ComparePromptsProps): ReactNode {
  const t = useTranslations('prompts');
  const names = [
    ...(draft === null ? [] : [{ value: DRAFT, label: t('versions.draft') }]),
    ...versions.map(({ version }) => ({ value: String(version), label: t('versions.version', { version }) })),
  ];
  const [older, setOlder] = useState(names[1]?.value ?? '');
  const [newer, setNewer] = useState(names[0]?.value ?? '');
  const numberOf = (name: string): number | null => (name === DRAFT || name === '' ? null : Number(name));
  const one = usePromptVersion(id, numberOf(older));
  const other = usePromptVersion(id, numberOf(newer));
  const before = older === DRAFT ? draft : one.text;
  const after = newer === DRAFT ? draft : other.text;
  const failure = one.failure ?? other.failure;
  if (names.length < 2) return null;
  const labelOf = (name: string): string => names.find(({ value }) => value === name)?.label ?? '';
  return (
    <section aria-labelledby="compare" className="space-y-4">
      <h2 id="compare" className="text-2xl">
        {t('compare.title')}
      </h2>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Select label={t('compare.older')} value={older} options={names} onChange={setOlder} />
        <Select label={t('compare.newer')} value={newer} options={names} onChange={setNewer} />
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
        <PromptDifferences older={before} newer={after} olderName={labelOf(older)} newerName={labelOf(newer)} />
      )}
    </section>
  );
}
