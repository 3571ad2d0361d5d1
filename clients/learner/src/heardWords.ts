import type { Transcript } from '@vivavoce/live/transcript';

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
  return transcript.utterances.flatMap(({ words, stable, unstable }) => [
    ...words.map(({ text }) => text),
    ...`${stable} ${unstable}`.split(/\s+/).filter((word) => word !== ''),
  ]);
}

/**
 * Returns the numbers of the words of a text that were heard, by the longest common subsequence: a word that was said
 * wrongly does not stop the ones after it.
 */
export function heardWords(text: readonly string[], heard: readonly string[]): Set<number> {
  const [expected, said] = [text.map(plain), heard.map(plain)];
  const lengths = Array.from({ length: expected.length + 1 }, () => new Array<number>(said.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = said.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] = expected[i] === said[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found = new Set<number>();
  for (let i = 0, j = 0; i < expected.length && j < said.length;) {
    if (expected[i] === said[j]) {
      found.add(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
