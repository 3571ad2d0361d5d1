'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { estimateFragment } from '@vivavoce/learner/documents/talkReport';
import { isLevel } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { talkAt } from '@/lib/routes';

interface SinceLastTalkProps {
  /** The session of the talk before. */
  sessionId: string;
  finishedAt: string;
  before: FragmentType<typeof estimateFragment>;
  now: FragmentType<typeof estimateFragment>;
}

/** What has changed since the talk before by the same rubric, and whether the change is larger than its uncertainty. */
export function SinceLastTalk(props: SinceLastTalkProps): ReactNode {
  const t = useTranslations('talkReport.since');
  const format = useFormatter();
  const before = readFragment(estimateFragment, props.before);
  const now = readFragment(estimateFragment, props.now);
  const round = (value: number): number => Math.round(10 * value) / 10;
  const change = round(round(now.value) - round(before.value));
  const date = format.dateTime(new Date(props.finishedAt), {
    dateStyle: 'medium',
  });
  const isWithin = now.low <= before.high && before.low <= now.high;
  function changed(): string {
    if (change === 0) return t('same', { date });
    const by = Math.abs(change);
    if (isLevel(now.label)) return t(change > 0 ? 'moreLevels' : 'lessLevels', { by, date });
    return t(change > 0 ? 'more' : 'less', { by: format.number(by, { maximumFractionDigits: 1 }), date });
  }

  return (
    <Card>
      <h2 className="mb-2 text-xl">{t('title')}</h2>
      <p>
        {changed()}
        {change !== 0 && isWithin && ` ${t('within')}`}
      </p>
      <p className="mt-2 text-sm">
        <Link href={talkAt(props.sessionId)} className="text-accent underline underline-offset-4">
          {t('open')}
        </Link>
      </p>
    </Card>
  );
}
