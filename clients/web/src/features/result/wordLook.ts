import { gradeOf } from '@/components/ui/score';

/** How a word of a result is displayed. */
export type WordLook = 'good' | 'fair' | 'poor' | 'omitted' | 'inserted';

interface Judged {
  score: number;
  errorType: string;
}

export function lookOf(word: Judged): WordLook {
  if (word.errorType === 'OMISSION') return 'omitted';
  if (word.errorType === 'INSERTION') return 'inserted';
  return gradeOf(word.score);
}

export const LOOK_CLASSES: Record<WordLook, string> = {
  good: 'text-good bg-good-soft',
  fair: 'text-fair bg-fair-soft word-fair',
  poor: 'text-poor bg-poor-soft word-poor',
  omitted: 'text-muted word-omitted border border-dashed border-edge',
  inserted: 'text-muted bg-sunken italic',
};
