'use client';

import type { TalkReportPartsFragment } from '@vivavoce/graphql';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import { useSpeaksAlone } from './speaksAlone';
import { TalkTimeline } from './TalkTimeline';

interface TalkFluencyProps {
  fluency: NonNullable<TalkReportPartsFragment['fluency']>;
  turns: TalkReportPartsFragment['turns'];
}

/** How the learner's speech ran, in figures and in time; only what could be measured. */
export function TalkFluency(props: TalkFluencyProps): ReactNode {
  const t = useTranslations('talkReport.fluency');
  const format = useFormatter();
  const isFree = useSpeaksAlone();
  const { wordsPerTurn, repairsPerHundredWords, wordsPerMinute, meanDelay, longDelays } = props.fluency;
  const exact = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  const figures = [
    { name: 'words', value: exact(wordsPerTurn), unit: t(isFree ? 'wordsBetweenPauses' : 'wordsPerTurn') },
    { name: 'repairs', value: exact(repairsPerHundredWords), unit: t('repairs') },
    wordsPerMinute !== null && { name: 'pace', value: format.number(Math.round(wordsPerMinute)), unit: t('pace') },
    meanDelay !== null && { name: 'delay', value: exact(meanDelay / 1_000), unit: t('delay') },
    longDelays !== null && {
      name: 'long',
      value: format.number(longDelays),
      unit: t('longDelays', { count: longDelays }),
    },
  ].filter((figure) => figure !== false);
  return (
    <Card>
      <h2 className="mb-3 text-xl">{t('title')}</h2>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {figures.map(({ name, value, unit }) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-muted">{unit}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <TalkTimeline turns={props.turns} />
    </Card>
  );
}
