import type { TimedParagraph, TimedWord } from '@/lib/timedText';

import type { Part } from './useTranscript';

type CorrectedWord = NonNullable<Part['correctedWords']>[number];

/** Words below this were perhaps not said. */
const DOUBTFUL = 0.5;

/** A paragraph with the parts that it is made of. */
export interface TextParagraph extends TimedParagraph {
  parts: Part[];
  /** The number of who speaks; null when speakers are not told apart. */
  speaker: number | null;
}

/** Returns the paragraphs of a text, with the corrected words where there are some. They begin when their first word was heard. */
export function paragraphsOf(parts: readonly Part[]): TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let place = 0;
  for (const part of parts) {
    const [first] = part.words;
    if (first === undefined) continue;
    let last = paragraphs.at(-1);
    if (last === undefined || part.beginsParagraph) {
      last = { start: first.start, words: [], parts: [], speaker: part.speaker };
      paragraphs.push(last);
    }
    last.parts.push(part);
    for (const word of shownWords(part)) last.words.push({ ...word, place: place++ });
  }
  return paragraphs;
}

/** Returns the words of a part as they are shown. Without a confidence nothing tells which are uncertain, and corrected words were
 * seen by a person. */
function shownWords({ words, correctedWords }: Part): Omit<TimedWord, 'place'>[] {
  if (correctedWords === null)
    return words.map(({ text, start, confidence }) => ({ text, start, isUncertain: (confidence ?? 1) < DOUBTFUL }));
  const starts = startsOf(correctedWords, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  return correctedWords.map(({ text }, i) => ({ text, start: starts[i] ?? 0, isUncertain: false }));
}

/** Returns when words begin. Those without a time share that between their neighbours, or the begin and the end of the part. */
function startsOf(words: readonly CorrectedWord[], begin: number, end: number): number[] {
  const starts: number[] = [];
  let free = begin;
  for (let i = 0; i < words.length;) {
    const word = words[i];
    if (word?.start != null) {
      starts.push(word.start);
      free = word.end ?? word.start;
      i++;
      continue;
    }
    const next = words.findIndex(({ start }, at) => at > i && start !== null);
    const count = (next === -1 ? words.length : next) - i;
    const until = Math.max(free, (next === -1 ? null : words[next]?.start) ?? end);
    for (let at = 0; at < count; at++) starts.push(Math.round(free + ((until - free) * at) / count));
    i += count;
  }
  return starts;
}

/** Returns the text of a part as it was heard. */
export function heardText({ words }: Part): string {
  return words.map(({ text }) => text).join(' ');
}

/** Returns the text of a part as it is shown. */
export function shownText(part: Part): string {
  return part.correctedWords?.map(({ text }) => text).join(' ') ?? heardText(part);
}

/** Writes a word for comparison: without case and signs. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, '');
}

/** Returns the numbers of the words with which the wanted words begin. The last of them may go on. */
export function findWords(words: readonly { text: string }[], wanted: string): number[] {
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
