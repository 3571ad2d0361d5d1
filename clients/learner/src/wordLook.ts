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

interface UnclearPart {
  firstWord: number;
  lastWord: number;
}

/**
 * Returns whether more words of the text were left out or not understood than heard: then it may have been another text,
 * and the result says little of how it was said.
 */
export function isMostlyLeftOut(words: readonly Judged[], unclearParts: readonly UnclearPart[] = []): boolean {
  const isUnclear = (index: number): boolean =>
    unclearParts.some((part) => part.firstWord <= index && index <= part.lastWord);
  const ofText = words.map((word, index) => ({ look: lookOf(word), index })).filter(({ look }) => look !== 'inserted');
  return ofText.filter(({ look, index }) => look === 'omitted' || isUnclear(index)).length * 2 > ofText.length;
}
