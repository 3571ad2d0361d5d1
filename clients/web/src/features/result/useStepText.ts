'use client';

import type { NextStep } from '@vivavoce/learner/nextStep';
import { useFormatter, useTranslations } from 'next-intl';

interface StepText {
  title: string;
  /** The evidence. */
  why: string;
  action: string;
}

/** Returns a function that words the next step. */
export function useStepText(): (step: NextStep) => StepText {
  const t = useTranslations('step');
  const format = useFormatter();
  const listed = (words: readonly string[]): string => format.list(words.slice(0, 3).map((word) => `“${word}”`));
  return (step) => {
    switch (step.kind) {
      case 'sound': {
        const sound = `/${step.ipa}/`;
        const words = listed(step.words);
        const isOnce = step.occurrences === 1;
        const often = isOnce ? [] : [t('soundCount', { missed: step.missed, count: step.occurrences })];
        const heard = step.heardIpa === null ? null : t('soundHeard', { words, heard: `/${step.heardIpa}/` });
        const where = step.words.length === 0 ? [] : [heard ?? t(isOnce ? 'soundWeak' : 'soundIn', { words })];
        return { title: t('sound', { sound }), why: [...often, ...where].join(' '), action: t('doSound', { sound }) };
      }
      case 'word':
        return {
          title: t('word', { word: step.word }),
          why: t('wordScore', { score: step.score }),
          action: t('doWord'),
        };
      case 'omitted':
        return { title: t('omitted'), why: t('omittedWhy', { words: listed(step.words) }), action: t('doAgain') };
      case 'pause': {
        const seconds = step.longest / 1000;
        const why =
          step.after === null
            ? t('pauseWhy', { count: step.count, seconds })
            : t('pauseAfter', { count: step.count, seconds, word: step.after });
        return { title: t('pause'), why, action: t('doAgain') };
      }
      case 'pace':
        return { title: t(step.verdict), why: t('paceWhy', { pace: step.wordsPerMinute }), action: t('doAgain') };
      case 'part':
        return {
          title: t('part', { part: step.part }),
          why: t('partWhy', { score: step.score }),
          action: t('doAgain'),
        };
      case 'none':
        return { title: t('none'), why: t('noneWhy', { score: step.lowest }), action: t('doAgain') };
    }
  };
}
