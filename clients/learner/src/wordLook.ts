import { gradeOf } from './grade';

/** How a word of a result is displayed. */
export type WordLook = 'good' | 'fair' | 'poor' | 'omitted' | 'inserted';

interface Judged {
  score: number;
  errorType: string;
}

/** Returns how to display a word. */
export function lookOf(word: Judged): WordLook {
  if (word.errorType === 'OMISSION') return 'omitted';
  if (word.errorType === 'INSERTION') return 'inserted';
  return gradeOf(word.score);
}

/** Returns whether more words of the text were left out than said, so that the result says little of how they were said. */
export function isMostlyLeftOut(words: readonly Judged[]): boolean {
  const ofText = words.map(lookOf).filter((look) => look !== 'inserted');
  return ofText.filter((look) => look === 'omitted').length * 2 > ofText.length;
}
