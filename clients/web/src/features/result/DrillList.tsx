import type { ResultPartsFragment } from '@vivavoce/graphql';
import { lookOf } from '@vivavoce/learner/wordLook';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import type { Drill } from './drills';

/** The words of an attempt that were said again: the score in the attempt, and that of the newest repeat. */
export function DrillList(props: {
  words: ResultPartsFragment['words'];
  language: string;
  drills: readonly Drill[];
}): ReactNode {
  const t = useTranslations('word');
  const newest = new Map<number, { score: number; times: number }>();
  for (const { wordIndex, word } of props.drills) {
    if (!word) continue;
    const known = newest.get(wordIndex);
    newest.set(wordIndex, known ? { ...known, times: known.times + 1 } : { score: word.score, times: 1 });
  }
  if (newest.size === 0) return null;
  return (
    <Card>
      <h2 className="mb-3 text-xl">{t('drillsTitle')}</h2>
      <ul className="divide-y divide-line">
        {[...newest].map(([index, { score, times }]) => {
          const word = props.words[index];
          if (word === undefined) return null;
          return (
            <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <bdi lang={props.language} className="min-w-24 font-display text-lg">
                {word.text}
              </bdi>
              <span className="inline-flex items-center gap-2 tabular-nums">
                <span className="sr-only">{t('before')}</span>
                {lookOf(word) === 'omitted' ? t('leftOut') : Math.round(word.score)}
                <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
                <span className="sr-only">{t('now')}</span>
                <strong>{Math.round(score)}</strong>
              </span>
              <span className="text-sm text-muted">{t('times', { count: times })}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
