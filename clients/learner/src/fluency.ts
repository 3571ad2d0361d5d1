import type { ResultPartsFragment } from '@vivavoce/graphql';

import { isMostlyLeftOut, lookOf } from './wordLook';

/** The target range of the speaking rate, in words per minute. */
export const EASY_PACE = { from: 130, to: 175 };
/** Pauses from this length on count as long, in milliseconds. */
const LONG_PAUSE = 600;
/** The words below which a speaking rate says nothing. */
const FEW_WORDS = 5;

type Words = ResultPartsFragment['words'];
type Fluency = NonNullable<ResultPartsFragment['fluency']>;
type UnclearParts = ResultPartsFragment['unclearParts'];
type Pause = Fluency['pauses'][number];

/** Returns whether a pause is long. */
export function isLong(pause: Pause): boolean {
  return pause.length >= LONG_PAUSE;
}

export interface Pace {
  verdict: 'slow' | 'easy' | 'fast';
  wordsPerMinute: number;
}

/** Returns the speaking rate and how it compares to the target; null when too little was said, or too little of the text. */
export function paceOf(words: Words, fluency: Fluency, unclearParts: UnclearParts = []): Pace | null {
  const said = words.filter((word) => lookOf(word) !== 'omitted');
  if (said.length < FEW_WORDS || isMostlyLeftOut(words, unclearParts)) return null;
  const wordsPerMinute = Math.round(fluency.speakingRateWordsPerMinute);
  const verdict = wordsPerMinute < EASY_PACE.from ? 'slow' : wordsPerMinute > EASY_PACE.to ? 'fast' : 'easy';
  return { verdict, wordsPerMinute };
}
