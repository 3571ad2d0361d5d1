import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** How the score of an attempt compares with the learner's average. It keeps its place until the figures have loaded. */
export function UsualScore(props: {
  result: FragmentType<typeof resultFragment>;
  /** Null before they are there. */
  statistics: { scoredAttempts: number; averageScore: number | null } | null;
}): ReactNode {
  const t = useTranslations('history.usual');
  const { scores } = readFragment(resultFragment, props.result);
  if (!scores) return null;
  return <p className="mt-5 min-h-6 px-2 text-muted tabular-nums">{text()}</p>;

  function text(): string | null {
    const { scoredAttempts = 0, averageScore = null } = props.statistics ?? {};
    // The only scored attempt is its own average.
    if (!scores || averageScore === null || scoredAttempts < 2) return null;
    const average = Math.round(averageScore);
    const points = Math.round(scores.overall) - average;
    if (points === 0) return t('same', { average });
    return t(points > 0 ? 'above' : 'below', { points: Math.abs(points), average });
  }
}
