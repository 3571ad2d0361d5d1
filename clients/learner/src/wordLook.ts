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
