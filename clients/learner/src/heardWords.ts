import type { Transcript, Utterance } from '@vivavoce/live/transcript';

/** Returns a word in the form in which words are compared. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Splits a text into its words with what stands between them: words at odd places. */
export function wordsOf(text: string): string[] {
  return text.split(/([\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*)/u);
}

/** Returns all words that were heard so far, interim ones included. */
export function heardSoFar(transcript: Transcript): string[] {
  return transcript.utterances.flatMap(({ heard, stable, unstable }) => [
    ...heard,
    ...`${stable} ${unstable}`.split(/\s+/).filter((word) => word !== ''),
  ]);
}

/**
 * Returns which words of one list stand for which of the other, by the longest common subsequence: a word that was said
 * wrongly does not stop the ones after it.
 */
export function pairsOf(one: readonly string[], other: readonly string[]): [number, number][] {
  const [left, right] = [one.map(plain), other.map(plain)];
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] = left[i] === right[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}

/** Returns the numbers of the words of a text that were heard. */
export function heardWords(text: readonly string[], heard: readonly string[]): Set<number> {
  return new Set(pairsOf(text, heard).map(([place]) => place));
}

/** Returns the words of an utterance as they were heard, each with the score of the word that it stands for. */
export function captionOf(utterance: Utterance): { text: string; score: number | null }[] {
  const places = new Map(
    pairsOf(
      utterance.heard,
      utterance.words.map(({ text }) => text),
    ),
  );
  const last = utterance.heard.length - 1;
  return utterance.heard.map((text, i) => ({
    text: i === last && !/[.!?…]$/.test(text) ? `${text}.` : text,
    score: utterance.words[places.get(i) ?? -1]?.score ?? null,
  }));
}
