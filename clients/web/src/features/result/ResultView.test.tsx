import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aResult, aWord } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { ResultView } from './ResultView';

const WORDS = [
  aWord('good', { score: 95 }),
  aWord('fair', { score: 74, referenceIndex: 1 }),
  aWord('poor', {
    score: 40,
    referenceIndex: 2,
    errorType: 'MISPRONUNCIATION',
    phones: [
      { arpabet: 'TH', ipa: 'θ', score: 31, heardArpabet: 'S', heardIpa: 's', heardConfidence: 0.9, start: 0, end: 90 },
      {
        arpabet: 'AH',
        ipa: 'ʌ',
        score: 90,
        heardArpabet: 'AH',
        heardIpa: 'ʌ',
        heardConfidence: 0,
        start: 90,
        end: 180,
      },
    ],
  }),
  aWord('gone', { score: 0, errorType: 'OMISSION', referenceIndex: 3, start: null, end: null }),
  aWord('more', { errorType: 'INSERTION', referenceIndex: null }),
];

it('shows each word with its score, a symbol besides the colour, and an accessible name with both', () => {
  show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} />);
  const words = within(screen.getByRole('list', { name: 'Words with their scores' })).getAllByRole('button');
  expect(words.map((word) => word.getAttribute('aria-label'))).toEqual([
    'good, 95 of 100, good',
    'fair, 74 of 100, close',
    'poor, 40 of 100, needs work',
    'gone, skipped',
    'more, 92 of 100, not in the text',
  ]);
  expect(words.map((word) => /word-\w+/.exec(word.className)?.[0])).toEqual([
    undefined,
    'word-fair',
    'word-poor',
    'word-omitted',
    undefined,
  ]);
  expect(words[4]?.textContent).toContain('+');
});

it('opens a word with its sounds, the heard sounds and articulation hints', async () => {
  const graph = new FakeGraph().answer('Voices', { data: { voices: [{ id: 'v1', language: 'en-US' }] } });
  show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} />, { graph });
  await userEvent.click(screen.getByRole('button', { name: /^poor/ }));
  const dialog = await screen.findByRole('dialog', { name: 'poor' });
  expect(within(dialog).getByText('/θ/')).toBeTruthy();
  expect(within(dialog).getByText('sounded like /s/')).toBeTruthy();
  expect(within(dialog).queryByText('sounded like /ʌ/')).toBeNull();
  expect(within(dialog).getByText(/tip of your tongue lightly between your teeth/)).toBeTruthy();
  expect(within(dialog).getByRole('button', { name: 'Listen' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows that nothing was heard instead of a score of zero', () => {
  show(
    <ResultView result={aResult({ outcome: 'NO_SPEECH', scores: null, words: [] })} language="en" recording={null} />,
  );
  expect(screen.getByRole('status').textContent).toContain('so there’s no score');
  expect(screen.queryByText(/of 100/)).toBeNull();
});

it('marks completeness of free speech as not measured', () => {
  const scores = { accuracy: 84, fluency: 71, completeness: null, prosody: 66, overall: 82 };
  show(<ResultView result={aResult({ scores })} language="en" recording={null} />);
  expect(screen.getByText('Complete').nextSibling?.textContent).toBe('–');
});

describe('the next step', () => {
  it('names the sound with its evidence, and one button practises just that', () => {
    show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} />);
    const step = within(screen.getByRole('region', { name: 'Next step' }));
    expect(step.getByRole('heading', { name: 'Practise the sound /θ/' })).toBeTruthy();
    expect(step.getByText('In “poor” it sounded like /s/.')).toBeTruthy();
    expect(step.getByRole('link', { name: 'Practise /θ/' }).getAttribute('href')).toBe('/practice/sounds?sound=TH');
  });

  it('does not speak of marked words when none is marked: the long pauses are what cost the score', async () => {
    const pauses = Array.from({ length: 7 }, (_, i) => ({ start: 400 + i * 1_000, length: 800 }));
    const fluency = { speakingRateWordsPerMinute: 90, articulationRateWordsPerMinute: 150, pauses };
    const scores = { accuracy: 92, fluency: 41, completeness: 100, prosody: 80, overall: 72 };
    let times = 0;
    const result = aResult({ scores, fluency });
    show(<ResultView result={result} language="en" recording={null} again={{ onPress: () => times++ }} />);
    const step = within(screen.getByRole('region', { name: 'Next step' }));
    expect(step.getByText('You stopped 7 times. The longest stop, 0.8 s, came after “there”.')).toBeTruthy();
    await userEvent.click(step.getByRole('button', { name: 'Say it again' }));
    expect(times).toBe(1);
  });
});
