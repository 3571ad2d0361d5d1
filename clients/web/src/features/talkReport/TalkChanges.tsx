'use client';

import { graphql, readFragment } from '@vivavoce/graphql';
import { estimateFragment } from '@vivavoce/learner/documents/talkReport';
import { criterionName, isLevel, levelOf } from '@vivavoce/learner/talkNames';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

const twoTalksDocument = graphql(`
  query TwoTalks($earlier: ID!, $later: ID!) {
    earlier: speakingSession(id: $earlier) {
      id
      talkReport {
        ...ComparedTalk
      }
    }
    later: speakingSession(id: $later) {
      id
      talkReport {
        ...ComparedTalk
      }
    }
  }
`);

const comparedTalkFragment = graphql(`
  fragment ComparedTalk on TalkReport {
    rubric
    estimate {
      ...TalkEstimateParts
    }
    criteria {
      criterion
      name
      highestBand
      rating {
        band
        low
        high
      }
    }
  }
`);

interface Range {
  low: number;
  high: number;
}

const overlap = (one: Range, other: Range): boolean => one.low <= other.high && other.low <= one.high;

/** How the estimate and the bands of two talks differ, criterion by criterion. Talks by different rubrics are not compared. */
export function TalkChanges(props: { earlier: string; later: string }): ReactNode {
  const t = useTranslations('talkReport');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(twoTalksDocument, props, { isFresh: true });
  if (isLoading) return <Skeleton lines={4} />;
  const before = readFragment(comparedTalkFragment, data?.earlier?.talkReport ?? null);
  const after = readFragment(comparedTalkFragment, data?.later?.talkReport ?? null);
  if (before === null || after === null) {
    if (failure === null) return null;
    return <FailureNotice failure={failure} onRetry={reload} className="mb-5" />;
  }
  if (before.rubric !== after.rubric) return <p className="mb-5">{t('changes.otherRubric')}</p>;

  const { rubric } = after;
  const estimates = [before, after].map(({ estimate }) => readFragment(estimateFragment, estimate));
  const [estimateBefore, estimateAfter] = estimates;
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  const rows = after.criteria.flatMap(({ criterion, name, highestBand, rating }) => {
    const earlier = before.criteria.find((one) => one.criterion === criterion)?.rating;
    if (!earlier || !rating) return [];
    const own = criterionName(rubric, criterion);
    const band = (value: number): string => levelOf(rubric, value) ?? t('band', { band: value, highest: highestBand });
    return {
      key: criterion,
      name: own === null ? <span lang="en">{name}</span> : t(`criterion.${own}`),
      earlier: band(earlier.band),
      later: band(rating.band),
      change: rating.band - earlier.band,
      isWithin: overlap(earlier, rating),
    };
  });
  if (estimateBefore && estimateAfter) {
    const isByLevel = isLevel(estimateAfter.label);
    const value = (estimate: { label: string; value: number }): string =>
      isByLevel ? estimate.label : t('changes.value', { value: figure(estimate.value), label: estimate.label });
    rows.unshift({
      key: 'estimate',
      name: t('estimate.title'),
      earlier: value(estimateBefore),
      later: value(estimateAfter),
      change: Math.round(10 * (estimateAfter.value - estimateBefore.value)) / 10,
      isWithin: overlap(estimateBefore, estimateAfter),
    });
  }
  if (rows.length === 0) return <p className="mb-5">{t('changes.none')}</p>;

  return (
    <Card className="mb-5 overflow-x-auto">
      <table className="w-full min-w-72 tabular-nums">
        <caption className="mb-3 text-start font-display text-xl">{t('changes.title')}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th className="pb-2 text-start font-medium">{t('changes.criterion')}</th>
            <th className="pb-2 text-end font-medium">{t('changes.earlier')}</th>
            <th className="pb-2 text-end font-medium">{t('changes.later')}</th>
            <th className="pb-2 text-end font-medium">{t('changes.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, earlier, later, change, isWithin }) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="py-2 pe-3 text-start font-medium">
                {name}
              </th>
              <td className="text-end">
                <bdi>{earlier}</bdi>
              </td>
              <td className="ps-3 text-end">
                <bdi>{later}</bdi>
              </td>
              <td className="ps-3 text-end">
                <span
                  className={
                    change === 0 || isWithin
                      ? 'text-muted'
                      : change > 0
                        ? 'font-semibold text-good'
                        : 'font-semibold text-poor'
                  }
                >
                  {t('changes.by', { change })}
                </span>
                {change !== 0 && isWithin && <span className="block text-sm text-muted">{t('changes.within')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-muted">{t('changes.why')}</p>
    </Card>
  );
}
