'use client';

import type { ScriptCheckQuery } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';

import { byIntent, understoodShare } from './coverage';
import { useIntentName } from './useIntentName';

interface CoverageResultProps {
  check: ScriptCheckQuery['scriptCheck'];
  tasks: readonly string[];
}

/** A bar from 0 to 100 percent. */
function Bar({ share, className }: { share: number; className: string }): ReactNode {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className="h-3 w-full rounded-full rtl:-scale-x-100"
    >
      <rect width="100" height="4" fill="var(--sunken)" />
      <rect width={share} height="4" fill="currentColor" className={className} />
    </svg>
  );
}

/** What a check has found: the share of lines that were understood, and the missed ones by intent. */
export function CoverageResult({ check, tasks }: CoverageResultProps): ReactNode {
  const t = useTranslations('studio.coverage');
  const nameOf = useIntentName();
  const { lines, missed, problems, unreachedTasks } = check;
  if (problems.length > 0)
    return (
      <Notice tone="problem">
        <p>{t('unusable')}</p>
        <ul lang="en" dir="ltr" className="list-disc ps-5">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      </Notice>
    );
  const share = understoodShare(lines, missed.length);
  const intents = byIntent(missed);
  const most = Math.max(1, ...intents.map((one) => one.lines.length));
  return (
    <div className="space-y-5">
      <Card>
        <h2 className="mb-1 text-xl">{t('understood', { share })}</h2>
        <p className="mb-3 text-muted">{t('ofLines', { understood: lines - missed.length, count: lines })}</p>
        <Bar share={share} className="text-good" />
        {unreachedTasks.length > 0 && (
          <div className="mt-4">
            <p className="font-medium">{t('unreached')}</p>
            <ul className="list-disc ps-5">
              {unreachedTasks.map((number) => (
                <li key={number}>
                  {nameOf(`task-${number}`)} · <bdi>{tasks[number - 1] ?? ''}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      {intents.length > 0 && (
        <Card>
          <h2 className="mb-3 text-xl">{t('missedByIntent')}</h2>
          <ul className="space-y-4">
            {intents.map(({ intent, lines: some, misheard }) => (
              <li key={intent}>
                <p className="mb-1 flex flex-wrap justify-between gap-x-3 text-sm">
                  <span className="font-medium">{nameOf(intent)}</span>
                  <span className="text-muted">{t('missedCount', { count: some.length, misheard })}</span>
                </p>
                <Bar share={(100 * some.length) / most} className="text-fair" />
                <details className="mt-1">
                  <summary className="inline-flex min-h-9 items-center text-sm text-accent underline underline-offset-4">
                    {t('showLines', { intent: nameOf(intent) })}
                  </summary>
                  <ul className="mt-1 space-y-2">
                    {some.map(({ text, found, isMisheard }, index) => (
                      <li key={index} className="border-s-2 border-line ps-3">
                        <q lang="en" dir="ltr">
                          {text}
                        </q>
                        <p className="text-sm text-muted">
                          {found === null ? t('foundNone') : t('foundOther', { intent: nameOf(found) })}
                          {isMisheard && ` · ${t('misheard')}`}
                        </p>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
