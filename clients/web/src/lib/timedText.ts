/** A word with its time and its number in the text. */
export interface TimedWord {
  text: string;
  /** When it begins, in milliseconds. */
  start: number;
  /** Its number in the text, from 0. */
  place: number;
  /** Whether it was perhaps not said. */
  isUncertain: boolean;
}

export interface TimedParagraph {
  /** When it begins, in milliseconds. */
  start: number;
  words: TimedWord[];
}

/** Returns the number of the word that is heard at a time; −1 before the first one. Words are in order. */
export function wordAt(words: readonly { start: number }[], milliseconds: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
