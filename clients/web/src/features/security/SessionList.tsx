'use client';

import { endSessionsDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { MonitorSmartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

interface SessionListProps {
  sessions: readonly {
    id: string;
    device: string | null;
    beganAt: string;
    lastUsedAt: string;
    isCurrent: boolean;
  }[];
}

/** Where the person is signed in, with a way to end the other sessions. */
export function SessionList(props: SessionListProps): ReactNode {
  const t = useTranslations('security');
  const format = useFormatter();
  const { run, isBusy, failure } = useChange(endSessionsDocument);
  const others = props.sessions.filter(({ isCurrent }) => !isCurrent);
  const at = (time: string): string => format.dateTime(new Date(time), { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="mb-1 text-xl">
        {t('sessions')}
      </h2>
      <p className="mb-4 text-muted">{t('sessionsLead')}</p>
      <ul className="divide-y divide-line">
        {props.sessions.map((session) => {
          const name = session.device ?? t('deviceUnknown');
          return (
            <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-accent" />
              <div className="min-w-0 flex-1 basis-40">
                <bdi className="font-medium">{name}</bdi>
                <p className="text-sm text-muted">
                  {session.isCurrent ? t('sessionCurrent') : t('sessionUsed', { time: at(session.lastUsedAt) })}
                  {' · '}
                  {t('sessionBegan', { time: at(session.beganAt) })}
                </p>
              </div>
              {!session.isCurrent && (
                <Button
                  look="quiet"
                  size="small"
                  disabled={isBusy}
                  aria-label={t('sessionEndNamed', { device: name })}
                  onClick={() => void run({ input: { sessionId: session.id } })}
                >
                  {t('sessionEnd')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {failure !== null && <FailureNotice failure={failure} className="mt-3" />}
      {others.length > 1 && (
        <Button look="danger" className="mt-4" disabled={isBusy} onClick={() => void run({ input: {} })}>
          {t('sessionsEndOthers')}
        </Button>
      )}
    </section>
  );
}
