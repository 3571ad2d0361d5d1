'use client';

import type { Role } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

interface PeopleTableProps {
  people: readonly {
    id: string;
    displayName: string;
    email: string;
    roles: readonly Role[];
    createdAt: string;
    suspension: object | null;
  }[];
}

const CELL = 'block px-4 py-0.5 sm:table-cell sm:py-3';

/**
 * People in a table; on a narrow screen each row is a card. The roles are written out, because browsers take them from a
 * table whose parts are displayed as blocks.
 */
export function PeopleTable(props: PeopleTableProps): ReactNode {
  const t = useTranslations('admin');
  const format = useFormatter();
  return (
    <table role="table" className="block w-full text-start sm:table" aria-label={t('people')}>
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="text-sm text-muted">
          {(['name', 'email', 'roleList', 'since', 'state'] as const).map((column) => (
            <th key={column} role="columnheader" scope="col" className="px-4 py-2 text-start font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block space-y-3 sm:table-row-group">
        {props.people.map((person) => (
          <tr
            key={person.id}
            role="row"
            className="block rounded-card border border-line bg-surface py-3 sm:table-row sm:rounded-none sm:border-0 sm:border-t sm:bg-transparent"
          >
            <th role="rowheader" scope="row" className={`${CELL} text-start font-medium`}>
              <Link
                href={`/admin/people/${encodeURIComponent(person.id)}`}
                className="inline-flex min-h-11 items-center break-words text-accent underline underline-offset-4"
              >
                <bdi>{person.displayName}</bdi>
              </Link>
            </th>
            <td role="cell" className={`${CELL} break-all`}>
              <bdi>{person.email}</bdi>
            </td>
            <td role="cell" className={CELL}>
              {person.roles.map((role) => t(`roles.${role}`)).join(' · ')}
            </td>
            <td role="cell" className={`${CELL} text-muted`}>
              {format.dateTime(new Date(person.createdAt), { dateStyle: 'medium' })}
            </td>
            <td role="cell" className={CELL}>
              {person.suspension === null ? (
                t('states.ACTIVE')
              ) : (
                <span className="font-medium text-poor">{t('states.SUSPENDED')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
