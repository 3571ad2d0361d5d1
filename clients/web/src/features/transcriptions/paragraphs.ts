import type { Part, Word } from './useTranscript';

/** A word with its number in the text. */
export interface PlacedWord extends Word {
  place: number;
}

export interface Paragraph {
  /** Where it begins, in milliseconds. */
  start: number;
  words: PlacedWord[];
}

/** Returns the paragraphs of a text. */
export function paragraphsOf(parts: readonly Part[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let place = 0;
  for (const { words, beginsParagraph } of parts) {
    const [first] = words;
    if (first === undefined) continue;
    let last = paragraphs.at(-1);
    if (last === undefined || beginsParagraph) {
      last = { start: first.start, words: [] };
      paragraphs.push(last);
    }
    for (const word of words) last.words.push({ ...word, place: place++ });
  }
  return paragraphs;
}

/** Writes a word for comparison: without case and signs. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');
}

/** Returns the numbers of the words with which the wanted words begin. The last of them may go on. */
export function findWords(words: readonly Word[], wanted: string): number[] {
  const sought = wanted
    .trim()
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (sought.length === 0) return [];
  const texts = words.map(({ text }) => plain(text));
  const places: number[] = [];
  for (let at = 0; at + sought.length <= texts.length; at++) {
    const fits = sought.every((word, i) =>
      i === sought.length - 1 ? texts[at + i]?.startsWith(word) : texts[at + i] === word,
    );
    if (fits) places.push(at);
  }
  return places;
}

/** Returns the number of the word that is heard at a time; −1 before the first one. Words are in order. */
export function wordAt(words: readonly Word[], milliseconds: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) <= milliseconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
