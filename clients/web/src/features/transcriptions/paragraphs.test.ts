import { describe, expect, it } from 'vitest';

import { findWords, paragraphsOf } from './paragraphs';
import type { Part } from './useTranscript';

function part(index: number, beginsParagraph: boolean, text: string, from: number): Part {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, start: from + i * 500, end: from + i * 500 + 400, confidence: 0.9 }));
  return { index, beginsParagraph, words };
}

const PARTS = [
  part(0, true, 'Please take a seat.', 0),
  part(1, false, 'The nurse will come.', 3_000),
  part(2, true, 'Take your time.', 9_000),
];
const WORDS = PARTS.flatMap(({ words }) => words);

describe('the paragraphs of a text', () => {
  it('begin where the parts say so, and number the words through', () => {
    const paragraphs = paragraphsOf(PARTS);
    expect(paragraphs.map(({ start, words }) => [start, words.length])).toEqual([
      [0, 8],
      [9_000, 3],
    ]);
    expect(paragraphs.flatMap(({ words }) => words.map(({ place }) => place))).toEqual([...Array(11).keys()]);
  });

  it('are none without parts', () => {
    expect(paragraphsOf([])).toEqual([]);
  });
});

describe('words', () => {
  it('are found without case and signs, one after the other, and by the beginning of the last', () => {
    expect(findWords(WORDS, 'take')).toEqual([1, 8]);
    expect(findWords(WORDS, 'TAKE your ti')).toEqual([8]);
    expect(findWords(WORDS, 'seat the')).toEqual([3]);
    expect(findWords(WORDS, '  ')).toEqual([]);
    expect(findWords(WORDS, 'doctor')).toEqual([]);
  });
});
