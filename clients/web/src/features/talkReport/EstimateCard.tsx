'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { estimateFragment } from '@vivavoce/learner/documents/talkReport';
import { isLevel } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface EstimateCardProps {
  estimate: FragmentType<typeof estimateFragment> | null;
  /** The learner's words that were rated. */
  words: number;
  /** Whether the talk is in the language that can be rated. */
  isEnglish: boolean;
}

/** The estimate with its range, and what it is not. */
export function EstimateCard(props: EstimateCardProps): ReactNode {
  const t = useTranslations('talkReport.estimate');
  const format = useFormatter();
  const estimate = readFragment(estimateFragment, props.estimate);
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Card aria-labelledby="estimate">
      <h2 id="estimate" className="text-xl">
        {t('title')}
      </h2>
      {estimate === null ? (
        <p className="mt-2">{t(props.isEnglish ? 'none' : 'language')}</p>
      ) : (
        <>
          <p className="mt-2 font-display text-4xl text-accent" data-testid="estimate">
            {estimate.lowLabel === estimate.highLabel ? (
              <bdi>{estimate.label}</bdi>
            ) : (
              t('labels', { low: estimate.lowLabel, high: estimate.highLabel })
            )}
          </p>
          {isLevel(estimate.label) ? (
            estimate.lowLabel !== estimate.highLabel && (
              <p className="mt-1 text-lg">{t('level', { level: estimate.label })}</p>
            )
          ) : (
            <p className="mt-1 text-lg tabular-nums">
              {t('value', { value: figure(estimate.value), low: figure(estimate.low), high: figure(estimate.high) })}
            </p>
          )}
          <p className="mt-1 text-sm text-muted">
            {isLevel(estimate.label) ? t('levels') : t('scale', { scale: estimate.scale })} ·{' '}
            {t('words', { count: props.words })}
          </p>
        </>
      )}
      <p className="mt-3 text-sm text-muted">{t('why')}</p>
    </Card>
  );
}
