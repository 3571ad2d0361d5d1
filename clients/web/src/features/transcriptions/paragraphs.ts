import type { TimedParagraph } from '@/lib/timedText';

import type { Part, Word } from './useTranscript';

/** Words below this were perhaps not said. */
const DOUBTFUL = 0.5;

/** Returns the paragraphs of a text. */
export function paragraphsOf(parts: readonly Part[]): TimedParagraph[] {
  const paragraphs: TimedParagraph[] = [];
  let place = 0;
  for (const { words, beginsParagraph } of parts) {
    const [first] = words;
    if (first === undefined) continue;
    let last = paragraphs.at(-1);
    if (last === undefined || beginsParagraph) {
      last = { start: first.start, words: [] };
      paragraphs.push(last);
    }
    for (const { text, start, confidence } of words)
      last.words.push({ text, start, place: place++, isUncertain: confidence < DOUBTFUL });
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
