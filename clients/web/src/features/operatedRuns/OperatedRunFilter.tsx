'use client';

import type { PipelineRunState } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';

const ALL = 'ALL';

interface OperatedRunFilterProps {
  state: PipelineRunState | null;
  states: readonly PipelineRunState[];
  /** The person whose runs alone are shown, with the name once it is known; null for those of all. */
  owner: { name: string | undefined } | null;
  onChange(next: Record<string, string | null>): void;
}

/** The choice of a state, and the way back from the runs of one person to those of all. */
export function OperatedRunFilter({ state, states, owner, onChange }: OperatedRunFilterProps): ReactNode {
  const t = useTranslations('operatedRuns');
  const said = useTranslations('pipelineRuns');
  return (
    <form
      role="search"
      className="mb-4 flex flex-wrap items-end gap-4"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Select<PipelineRunState | typeof ALL>
        label={t('state')}
        value={state ?? ALL}
        options={[
          { value: ALL, label: t('all') },
          ...states.map((value) => ({ value, label: said(`state.${value}`) })),
        ]}
        onChange={(next) => {
          onChange({ state: next === ALL ? null : next });
        }}
        className="w-full sm:w-52"
      />
      {owner !== null && (
        <p className="flex flex-wrap items-center gap-3">
          {owner.name === undefined ? t('ofOne') : t('of', { name: owner.name })}
          <Button
            look="quiet"
            onClick={() => {
              onChange({ person: null });
            }}
          >
            {t('everybody')}
          </Button>
        </p>
      )}
    </form>
  );
}
