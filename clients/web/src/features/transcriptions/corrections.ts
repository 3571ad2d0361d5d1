import { lengthOf } from '@/lib/lengthOf';

import { heardText, shownText } from './paragraphs';
import type { Part } from './useTranscript';

/** The longest correction of a part, in characters. The service says the same. */
export const LONGEST_CORRECTION = 5_000;

/** What is written for a part, before it is saved. */
export interface Draft {
  text: string;
  /** The part as it was when its text was written: a correction that another window has stored since is not overwritten. */
  base: Part;
  /** Whether another window has changed the part since it was opened. */
  isClash: boolean;
}

/** Begins with the text that is shown. */
export function draftOf(part: Part): Draft {
  return { text: shownText(part), base: part, isClash: false };
}

/** Writes a text with one space between its words, as it is stored. */
export function squeezed(text: string): string {
  return text.trim().split(/\s+/u).join(' ');
}

/** Whether there is something to save. */
export function isChanged({ text, base }: Draft): boolean {
  return squeezed(text) !== shownText(base);
}

/** Whether the text can be saved. One without a word would take a correction back, which has a button of its own. */
export function isFitting({ text }: Draft): boolean {
  const words = squeezed(text);
  return words !== '' && lengthOf(words) <= LONGEST_CORRECTION;
}

/** Whether the text is another one than what was heard. */
export function isOwn({ text, base }: Draft): boolean {
  return squeezed(text) !== heardText(base);
}
