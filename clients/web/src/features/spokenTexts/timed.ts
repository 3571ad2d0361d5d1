import type { TimedParagraph, TimedWord } from '@/lib/timedText';

/** A word as the voice says it, with its times in milliseconds. */
export interface HeardWord {
  text: string;
  start: number;
  end: number;
}

/** How far the two texts are compared where they differ: a long number is said in a dozen words. */
const REACH = 16;

/** Writes a word for comparison: without case and signs. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Finds where written and heard words are the same again: two in a row, or the last ones of both. */
function meeting(
  written: readonly string[],
  heard: readonly string[],
  at: number,
  by: number,
): [number, number] | null {
  const same = (i: number, j: number): boolean =>
    written[i] !== undefined && written[i] !== '' && written[i] === heard[j];
  for (let sum = 1; sum <= 2 * REACH; sum++) {
    for (let i = Math.max(0, sum - REACH); i <= Math.min(sum, REACH); i++) {
      const [one, other] = [at + i, by + sum - i];
      const isLast = one === written.length - 1 && other === heard.length - 1;
      if (same(one, other) && (isLast || same(one + 1, other + 1))) return [i, sum - i];
    }
  }
  return null;
}

/**
 * Gives each word of a text the time at which it is heard. The voice writes out numbers and abbreviations and says no signs, so
 * where the two differ the heard words are shared out; what is not said has the time of what follows it.
 */
export function timed(paragraphs: readonly string[], heard: readonly HeardWord[]): TimedParagraph[] {
  const texts = paragraphs.map((paragraph) => paragraph.split(' '));
  const written = texts.flat().map(plain);
  const said = heard.map(({ text }) => plain(text));
  const by: (number | null)[] = [];
  let next = 0;
  while (by.length < written.length && next < said.length) {
    const at = by.length;
    if (written[at] === said[next]) {
      by.push(next++);
      continue;
    }
    const [ahead, further] = meeting(written, said, at, next) ?? [
      Math.min(1, written.length - at),
      Math.min(1, said.length - next),
    ];
    for (let i = 0; i < ahead; i++) by.push(further === 0 ? null : next + Math.floor((i * further) / ahead));
    next += further;
  }
  const starts: number[] = [];
  let following = heard.at(-1)?.end ?? 0;
  for (let place = written.length - 1; place >= 0; place--) {
    const index = by[place];
    following = (index == null ? undefined : heard[index]?.start) ?? following;
    starts[place] = following;
  }
  let place = 0;
  return texts.map((words) => {
    const placed: TimedWord[] = words.map((text) => {
      const word = { text, start: starts[place] ?? 0, place, isUncertain: false };
      place++;
      return word;
    });
    return { start: placed[0]?.start ?? 0, words: placed };
  });
}
