'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { auditEntryParts } from '@vivavoce/learner/documents/audit';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { AuditParty } from './AuditParty';
import { useDetailWords } from './useDetailWords';

interface AuditEntryProps {
  entry: FragmentType<typeof auditEntryParts>;
  /** Called with the person whose entries are wanted. */
  onPerson(id: string): void;
}

/** One entry of the log in words: what happened, by whom, about whom, and where. */
export function AuditEntry(props: AuditEntryProps): ReactNode {
  const t = useTranslations('audit');
  const format = useFormatter();
  const words = useDetailWords();
  const entry = readFragment(auditEntryParts, props.entry);
  const { actor, subject } = entry;
  const isOwn = actor !== null && subject !== null && actor.pseudonym === subject.pseudonym;
  const facts = [...entry.details.map(words), entry.network, entry.device].filter((fact) => fact !== null);
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[1fr_auto]">
      <p className="flex flex-wrap items-center gap-x-2 font-medium">
        <span className="break-words">{entry.act === null ? t('unknownAct') : t(`acts.${entry.act}`)}</span>{' '}
        {entry.outcome === 'REFUSED' && (
          <span className="rounded-full bg-poor-soft px-2.5 py-0.5 text-sm text-poor">{t('outcomes.REFUSED')}</span>
        )}
        {entry.outcome === 'REQUESTED' && (
          <span className="rounded-full border border-line px-2.5 py-0.5 text-sm text-muted">
            {t('outcomes.REQUESTED')}
          </span>
        )}
      </p>
      <p className="text-sm text-muted sm:text-end">
        <time dateTime={entry.at}>
          {format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'medium' })}
        </time>
        {' · '}
        {t('number', { number: entry.number })}
      </p>
      <p className="flex flex-wrap items-center gap-x-4 break-words sm:col-span-2">
        {actor !== null && <AuditParty label={t('by')} party={actor} onPerson={props.onPerson} />}
        {subject !== null && !isOwn && <AuditParty label={t('about')} party={subject} onPerson={props.onPerson} />}
        {actor === null && subject === null && <span className="text-muted">{t('nobody')}</span>}
      </p>
      {facts.length > 0 && (
        <p className="text-sm break-words text-muted sm:col-span-2">
          {facts.map((fact, index) => (
            <span key={fact}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
