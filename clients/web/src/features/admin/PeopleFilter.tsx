'use client';

import type { PersonState, Role } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';

const ALL = 'ALL';

interface PeopleFilterProps {
  search: string;
  role: Role | null;
  state: PersonState | null;
  onChange(next: Record<string, string | null>): void;
}

/** The search by name or address, and the choice of role and state. */
export function PeopleFilter(props: PeopleFilterProps): ReactNode {
  const t = useTranslations('admin');
  const [typed, setTyped] = useState(props.search);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    props.onChange({ search: typed.trim() === '' ? null : typed.trim() });
  }

  return (
    <form role="search" className="mb-6 flex flex-wrap items-end gap-4" onSubmit={submit}>
      <Field
        label={t('search')}
        type="search"
        name="search"
        maxLength={254}
        autoComplete="off"
        value={typed}
        className="min-w-0 flex-1 basis-64"
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      <Button type="submit" look="quiet">
        {t('find')}
      </Button>
      <Select<Role | typeof ALL>
        label={t('role')}
        value={props.role ?? ALL}
        options={[
          { value: ALL, label: t('all') },
          { value: 'AUTHOR', label: t('roles.AUTHOR') },
          { value: 'EXAMINER', label: t('roles.EXAMINER') },
          { value: 'ADMIN', label: t('roles.ADMIN') },
        ]}
        onChange={(role) => {
          props.onChange({ role: role === ALL ? null : role });
        }}
        className="w-full sm:w-44"
      />
      <Select<PersonState | typeof ALL>
        label={t('state')}
        value={props.state ?? ALL}
        options={[
          { value: ALL, label: t('all') },
          { value: 'ACTIVE', label: t('states.ACTIVE') },
          { value: 'SUSPENDED', label: t('states.SUSPENDED') },
        ]}
        onChange={(state) => {
          props.onChange({ state: state === ALL ? null : state });
        }}
        className="w-full sm:w-44"
      />
    </form>
  );
}
