import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { aResult } from '@/testing/aResult';
import { show } from '@/testing/show';

import { ResultView } from './ResultView';

const SPANISH = aResult({
  outcome: 'TEXT_ONLY',
  scores: null,
  words: [],
  isCorrect: false,
  transcript: 'El pero come mucho pan',
  scorer: 'vivavoce-text',
  textFeedback: {
    words: [
      { text: 'El', state: 'HEARD', heardText: null, referenceIndex: 0, start: 0, end: 200 },
      { text: 'perro', state: 'OTHER', heardText: 'pero', referenceIndex: 1, start: 200, end: 500 },
      { text: 'come', state: 'HEARD', heardText: null, referenceIndex: 2, start: 500, end: 800 },
      { text: 'mucho', state: 'ADDED', heardText: null, referenceIndex: null, start: 800, end: 1_000 },
      { text: 'pan', state: 'HEARD', heardText: null, referenceIndex: 3, start: 1_000, end: 1_300 },
      { text: 'fresco', state: 'NOT_HEARD', heardText: null, referenceIndex: 4, start: null, end: null },
    ],
    engines: ['openai whisper-1'],
  },
});

it('says of each word whether it was heard, and that there is no score and why', () => {
  show(<ResultView result={SPANISH} language="es" recording={null} />);
  expect(screen.getByRole('heading', { name: '3 of 5 words heard' })).toBeTruthy();
  expect(screen.getByText(/not how well you said them, so there is no score/)).toBeTruthy();
  const words = within(screen.getByRole('list', { name: 'Words of the text' })).getAllByRole('listitem');
  expect(words.map((word) => word.querySelector('.sr-only')?.textContent)).toEqual([
    'El, heard',
    'perro, heard as pero',
    'come, heard',
    'mucho, not in the text',
    'pan, heard',
    'fresco, not heard',
  ]);
  expect(screen.getByText('Recognised by openai whisper-1')).toBeTruthy();
  expect(screen.queryByText(/of 100|We didn’t hear any speech/)).toBeNull();
});

it('shows what was heard of free speech, and of a broken line that it is not all', () => {
  const free = aResult({
    outcome: 'TEXT_ONLY',
    scores: null,
    words: [],
    isIncomplete: true,
    textFeedback: {
      words: [{ text: 'Hola', state: 'HEARD', heardText: null, referenceIndex: null, start: 0, end: 300 }],
      engines: ['openai whisper-1'],
    },
  });
  show(<ResultView result={free} language="es" recording={null} />);
  expect(screen.getByRole('heading', { name: 'What was heard' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('covers only what reached us');
});
