import { describe, expect, it } from 'vitest';

import { findWords, paragraphsOf, shownText } from './paragraphs';
import type { Part } from './useTranscript';

function part(index: number, beginsParagraph: boolean, text: string, from: number): Part {
  const words = text
    .split(' ')
    .map((word, i) => ({ text: word, start: from + i * 500, end: from + i * 500 + 400, confidence: 0.9 }));
  return { index, beginsParagraph, words, correctedWords: null, revision: 0, speaker: null };
}

/** A part whose words without a time are new. */
function corrected(heard: Part, words: readonly (string | [string, number])[]): Part {
  return {
    ...heard,
    revision: 1,
    correctedWords: words.map((word) =>
      typeof word === 'string'
        ? { text: word, start: null, end: null }
        : { text: word[0], start: word[1], end: word[1] + 400 },
    ),
  };
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

describe('a corrected part', () => {
  const HEARD = part(0, true, 'please take the sell beautiful now', 1_000);

  it('is shown instead of what was heard, with nothing uncertain', () => {
    const doubtful = { ...HEARD, words: HEARD.words.map((word) => ({ ...word, confidence: 0.1 })) };
    const paragraphs = paragraphsOf([corrected(doubtful, ['Salbutamol.']), part(1, false, 'Thank you.', 9_000)]);
    expect(paragraphs[0]?.words.map(({ text, place, isUncertain }) => [text, place, isUncertain])).toEqual([
      ['Salbutamol.', 0, false],
      ['Thank', 1, false],
      ['you.', 2, false],
    ]);
    expect(shownText(corrected(HEARD, ['Salbutamol', 'now.']))).toBe('Salbutamol now.');
    expect(shownText(HEARD)).toBe('please take the sell beautiful now');
  });

  it('begins when it was heard, and its new words share the time between their neighbours', () => {
    const starts = (part: Part): number[] =>
      paragraphsOf([part]).flatMap(({ words }) => words.map(({ start }) => start));
    expect(
      starts(corrected(HEARD, [['Please', 1_000], ['take', 1_500], 'some', 'salbutamol', ['now.', 3_500]])),
    ).toEqual([1_000, 1_500, 1_900, 2_700, 3_500]);
    expect(starts(corrected(HEARD, ['Oh,', ['please', 1_000]]))).toEqual([1_000, 1_000]);
    expect(starts(corrected(HEARD, [['now', 3_500], 'or', 'never']))).toEqual([3_500, 3_900, 3_900]);
    expect(starts(corrected(HEARD, ['one', 'two', 'three']))).toEqual([1_000, 1_967, 2_933]);
    expect(paragraphsOf([corrected(HEARD, ['Oh,', ['now', 3_500]])])[0]?.start).toBe(1_000);
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
