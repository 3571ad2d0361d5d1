import { expect, it } from 'vitest';

import { asKind, contentOf, draftOf, EMPTY, problemsOf, tagsOf, type Draft } from './draft';

const CHOICE: Draft = {
  ...EMPTY,
  prompt: 'Which organ pumps the blood?',
  options: [
    { text: 'heart', weight: 1, feedback: '' },
    { text: 'liver', weight: -0.3333333, feedback: 'It filters.' },
  ],
};

it('says what keeps a question from being saved', () => {
  expect(problemsOf(EMPTY)).toEqual(['prompt', 'options']);
  expect(problemsOf(CHOICE)).toEqual([]);
  expect(problemsOf({ ...CHOICE, options: CHOICE.options.map((one) => ({ ...one, weight: 0 })) })).toEqual(['right']);
  expect(problemsOf({ ...CHOICE, options: [...CHOICE.options, { text: ' heart', weight: 0, feedback: '' }] })).toEqual([
    'same',
  ]);
  expect(problemsOf({ ...CHOICE, language: 'not a tag' })).toEqual(['language']);
  expect(problemsOf({ ...CHOICE, tags: Array.from({ length: 11 }, (_, at) => `t${at}`).join(',') })).toEqual(['tags']);
  const gap = asKind({ ...CHOICE, prompt: 'No gap.' }, 'GAP');
  for (const prompt of ['No gap.', 'One _____, two _____.', 'Long ______.', '_____'])
    expect(problemsOf({ ...gap, prompt })).toEqual(['gap']);
  expect(problemsOf({ ...gap, prompt: 'The _____ pumps blood.' })).toEqual([]);
});

it('keeps what an imported question has', () => {
  const content = {
    name: null,
    category: ['Body'],
    tags: ['heart', 'organs'],
    kind: 'MULTIPLE_CHOICE',
    difficulty: 'HARD',
    language: 'en-GB',
    prompt: 'Which organ pumps the blood?',
    options: [
      { text: 'heart', weight: 1, feedback: null },
      { text: 'liver', weight: -0.3333333, feedback: 'It filters.' },
    ],
    ordering: [],
    truth: null,
    ifRight: null,
    ifWrong: null,
    explanation: 'It beats.',
  } as const;
  expect(
    contentOf(
      draftOf({ ...content, category: ['Body'], tags: [...content.tags], options: [...content.options], ordering: [] }),
    ),
  ).toEqual({
    name: '',
    category: ['Body'],
    tags: ['heart', 'organs'],
    kind: 'MULTIPLE_CHOICE',
    difficulty: 'HARD',
    language: 'en-GB',
    prompt: 'Which organ pumps the blood?',
    options: [
      { text: 'heart', weight: 1, feedback: '' },
      { text: 'liver', weight: -0.3333333, feedback: 'It filters.' },
    ],
    explanation: 'It beats.',
  });
});

it('shows items in their right order', () => {
  const options = ['bowel', 'mouth', 'stomach'].map((text) => ({ text, weight: 0, feedback: null }));
  const draft = draftOf({
    name: null,
    category: [],
    tags: [],
    kind: 'ORDER',
    difficulty: 'EASY',
    language: 'en',
    prompt: 'Put in order:',
    options,
    ordering: [1, 2, 0],
    truth: null,
    ifRight: null,
    ifWrong: null,
    explanation: null,
  });
  expect(draft.options.map(({ text }) => text)).toEqual(['mouth', 'stomach', 'bowel']);
  expect(contentOf(draft).options).toEqual(['mouth', 'stomach', 'bowel'].map((text) => ({ text, weight: 0 })));
});

it('keeps the words when the kind changes, and one right answer', () => {
  const gap = asKind(CHOICE, 'SHORT_ANSWER');
  expect(gap.options.map(({ weight }) => weight)).toEqual([1, 0]);
  expect(asKind(gap, 'ORDER').options).toHaveLength(3);
  expect(contentOf(asKind(gap, 'SAY_ALOUD')).options).toEqual([]);
  expect(contentOf(asKind(CHOICE, 'TRUE_FALSE'))).toMatchObject({ truth: true, options: [] });
});

it('reads tags from a line', () => {
  expect(tagsOf(' Heart,  the   Lungs ,heart,, ')).toEqual(['heart', 'the lungs']);
});
