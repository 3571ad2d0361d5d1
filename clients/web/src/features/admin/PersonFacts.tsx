'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface PersonFactsProps {
  person: { createdAt: string; emailVerified: boolean };
  sessions: readonly { id: string; device: string | null; lastUsedAt: string }[];
  hasSecondFactor: boolean;
}

/** What is known about an account, and where the person is signed in. */
export function PersonFacts(props: PersonFactsProps): ReactNode {
  const t = useTranslations('admin');
  const format = useFormatter();
  const at = (time: string): string => format.dateTime(new Date(time), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="mb-4 text-xl">
        {t('account')}
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
        <dt className="text-muted">{t('since')}</dt>
        <dd>{at(props.person.createdAt)}</dd>
        <dt className="text-muted">{t('email')}</dt>
        <dd>{props.person.emailVerified ? t('emailVerified') : t('emailUnverified')}</dd>
        <dt className="text-muted">{t('factor')}</dt>
        <dd>{props.hasSecondFactor ? t('factorOn') : t('factorOff')}</dd>
        <dt className="text-muted">{t('sessions')}</dt>
        <dd>
          {props.sessions.length === 0 ? (
            t('sessionsNone')
          ) : (
            <ul>
              {props.sessions.map((session) => (
                <li key={session.id}>
                  <bdi>{session.device ?? t('deviceUnknown')}</bdi>
                  <span className="text-muted"> · {t('sessionUsed', { time: at(session.lastUsedAt) })}</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </section>
  );
}
