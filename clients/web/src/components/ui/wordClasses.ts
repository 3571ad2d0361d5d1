import type { WordLook } from '@vivavoce/learner/wordLook';

/** The classes of a word, by its look. */
export const LOOK_CLASSES: Record<WordLook, string> = {
  good: 'text-good bg-good-soft',
  fair: 'text-fair bg-fair-soft word-fair',
  poor: 'text-poor bg-poor-soft word-poor',
  omitted: 'text-muted word-omitted border border-dashed border-edge',
  inserted: 'text-muted bg-sunken italic',
};
