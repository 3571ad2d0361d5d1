'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { minutesOf } from '@vivavoce/learner/speechTime';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { MePage } from './MePage';

/** The page for the plan and how much of it is used. Used, reserved and left add up to the month. */
export function PlanPage(): ReactNode {
  const t = useTranslations('settings');
  const format = useFormatter();
  const { data, failure, reload } = useGraph(settingsDocument, {}, { isFresh: true });
  const entitlements = data?.viewer?.entitlements;
  const minutes = (count: number): string => t('minutes', { count });
  const month = entitlements && minutesOf(entitlements);
  return (
    <MePage title={t('plan')}>
      {entitlements && month ? (
        <>
          <p className="font-display text-2xl">{t('planName', { name: entitlements.plan.name })}</p>
          <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {(
              [
                ['used', minutes(month.used)],
                ...(entitlements.speechReserved > 0 ? [['reserved', minutes(month.reserved)] as const] : []),
                ['left', minutes(month.left)],
                ['aMonth', minutes(month.month)],
                ['longest', minutes(Math.round(entitlements.plan.longestSession / 60_000))],
              ] as const
            ).map(([name, value]) => (
              <div key={name} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
                <dt className="text-muted">{t(name)}</dt>
                <dd className="font-medium tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-4 text-sm text-muted">
            {t('resets', {
              date: format.dateTime(new Date(entitlements.resetsAt), { dateStyle: 'long', timeZone: 'UTC' }),
            })}
          </p>
        </>
      ) : failure === null ? (
        <Skeleton lines={3} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </MePage>
  );
}
