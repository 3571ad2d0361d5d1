'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface AuditPartyProps {
  label: string;
  party: {
    pseudonym: string | null;
    service?: string | null;
    person: { id: string; displayName: string } | null;
  };
  onPerson(id: string): void;
}

/** Who did something, or whom it concerns. The name of a person leads to their entries. */
export function AuditParty({ label, party, onPerson }: AuditPartyProps): ReactNode {
  const t = useTranslations('audit');
  const { person } = party;
  return (
    <span>
      <span className="text-muted">{label} </span>
      {person !== null ? (
        <button
          type="button"
          className="min-h-11 text-accent underline underline-offset-4"
          aria-label={t('entriesOf', { name: person.displayName })}
          onClick={() => {
            onPerson(person.id);
          }}
        >
          <bdi>{person.displayName}</bdi>
        </button>
      ) : party.service !== null && party.service !== undefined ? (
        <span>{t('service', { service: party.service })}</span>
      ) : (
        <span>{t('erased', { pseudonym: (party.pseudonym ?? '').slice(0, 8) })}</span>
      )}
    </span>
  );
}
