'use client';

import type { AuditAct, AuditFilterInput, AuditOutcome } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';

import { ACTS, OUTCOMES } from './auditFilter';

const ALL = 'ALL';

interface AuditFilterProps {
  filter: AuditFilterInput;
  from: string;
  until: string;
  onChange(next: Record<string, string | null>): void;
}

/** The choice of act, outcome, days and person. */
export function AuditFilter({ filter, from, until, onChange }: AuditFilterProps): ReactNode {
  const t = useTranslations('audit');
  const days = { from, until };
  return (
    <form
      role="search"
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Select<AuditAct | typeof ALL>
        label={t('act')}
        value={filter.act ?? ALL}
        options={[{ value: ALL, label: t('all') }, ...ACTS.map((value) => ({ value, label: t(`acts.${value}`) }))]}
        onChange={(act) => {
          onChange({ act: act === ALL ? null : act });
        }}
      />
      <Select<AuditOutcome | typeof ALL>
        label={t('outcome')}
        value={filter.outcome ?? ALL}
        options={[
          { value: ALL, label: t('all') },
          ...OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) })),
        ]}
        onChange={(outcome) => {
          onChange({ outcome: outcome === ALL ? null : outcome });
        }}
      />
      {(['from', 'until'] as const).map((name) => (
        <Field
          key={name}
          label={t(name)}
          type="date"
          name={name}
          value={days[name]}
          onChange={({ target }) => {
            onChange({ [name]: target.value === '' ? null : target.value });
          }}
        />
      ))}
      {filter.personId !== null && filter.personId !== undefined && (
        <div className="sm:col-span-2 lg:col-span-4">
          <Button
            look="quiet"
            onClick={() => {
              onChange({ person: null });
            }}
          >
            {t('everybody')}
          </Button>
        </div>
      )}
    </form>
  );
}
