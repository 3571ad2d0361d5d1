import { EMPTY } from '@vivavoce/live/transcript';
import { expect, it } from 'vitest';

import { captionOf, heardSoFar, heardWords, wordsOf } from './heardWords';

const TEXT = ['My', 'throat', 'hurts', 'when', 'I', 'swallow'];

it('finds the words that were heard, regardless of case and marks', () => {
  expect([...heardWords(TEXT, ['my', 'throat,', 'HURTS'])]).toEqual([0, 1, 2]);
});

it('goes on after a word that was said wrongly, left out or added', () => {
  expect([...heardWords(TEXT, ['my', 'throw', 'hurts', 'um', 'when', 'swallow'])]).toEqual([0, 2, 3, 5]);
});

it('finds a repeated word at its own place', () => {
  expect([...heardWords(['the', 'cat', 'and', 'the', 'dog'], ['the', 'cat'])]).toEqual([0, 1]);
  expect([...heardWords(['the', 'cat', 'and', 'the', 'dog'], ['the', 'cat', 'and', 'the'])]).toEqual([0, 1, 2, 3]);
});

it('reads final and interim words together', () => {
  const rest = { overall: null, heardAt: 0 };
  const utterances = [
    {
      id: 'u1',
      stage: 'scored' as const,
      stable: '',
      unstable: '',
      words: [],
      heard: ['My'],
      ...rest,
    },
    { id: 'u2', stage: 'interim' as const, stable: 'throat', unstable: 'hur', words: [], heard: [], ...rest },
  ];
  expect(heardSoFar({ ...EMPTY, utterances })).toEqual(['My', 'throat', 'hur']);
});

it('splits a text so that its words are at the odd places', () => {
  expect(wordsOf('Don’t stop: 20 well-known cats.').filter((_, i) => i % 2 === 1)).toEqual([
    'Don’t',
    'stop',
    '20',
    'well-known',
    'cats',
  ]);
  expect(wordsOf('Hi, Ana.').join('')).toBe('Hi, Ana.');
});

it('keeps what was heard when the words of the text are scored, with the scores where they agree', () => {
  const word = (text: string, score: number) => ({ text, score, isInsertion: false });
  const utterance = {
    id: 'u1',
    stage: 'scored' as const,
    stable: '',
    unstable: '',
    words: [word('the', 95), word('right', 31), word('thing', 60), word('now', 88)],
    heard: ['the', 'lead', 'sing', 'now'],
    overall: 60,
    heardAt: 0,
  };
  expect(captionOf(utterance)).toEqual([
    { text: 'the', score: 95 },
    { text: 'lead', score: null },
    { text: 'sing', score: null },
    { text: 'now.', score: 88 },
  ]);
});
