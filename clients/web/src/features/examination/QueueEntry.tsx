'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { queuedExaminationFragment } from '@vivavoce/learner/documents/examination';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';

/** A talk in the queue, with the way to its desk. */
export function QueueEntry(props: { entry: FragmentType<typeof queuedExaminationFragment> }): ReactNode {
  const t = useTranslations('examination.queue');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { id, state, scenario, requestedAt, claimedUntil, words } = readFragment(
    queuedExaminationFragment,
    props.entry,
  );
  const isMine = claimedUntil !== null && new Date(claimedUntil) > now;
  const act = isMine ? 'goOn' : state === 'ADJUDICATION' ? 'decide' : 'rate';
  const title = scenario?.title ?? t('noScenario');
  return (
    <Card className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-lg break-words">
          <bdi>{title}</bdi>
        </h2>
        <p className="text-sm text-muted">
          {scenario !== null && (
            <>{`${t(`professions.${scenario.profession}`)} · ${t(`levels.${scenario.level}`)} · `}</>
          )}
          {t('words', { count: words })}
          {' · '}
          {t('waits', { since: format.relativeTime(new Date(requestedAt), now) })}
        </p>
        {(isMine || state === 'ADJUDICATION') && (
          <p className="mt-2 flex flex-wrap gap-2 text-sm font-medium">
            {isMine && (
              <span className="rounded-full bg-accent-soft px-3 py-1 text-accent">
                {t('mine', { until: format.relativeTime(new Date(claimedUntil), now) })}
              </span>
            )}
            {state === 'ADJUDICATION' && (
              <span className="rounded-full bg-fair-soft px-3 py-1 text-ink">{t('needsDecision')}</span>
            )}
          </p>
        )}
      </div>
      <LinkButton
        href={`/examiner/${encodeURIComponent(id)}`}
        look={isMine ? 'primary' : 'quiet'}
        aria-label={t(`${act}Named`, { title })}
      >
        {t(act)}
      </LinkButton>
    </Card>
  );
}
