import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aResult, aWord, someScores } from '@/testing/aResult';
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

it('says which part could not be followed, and offers another try of it', () => {
  const result = aResult({ words: WORDS, unclearParts: [{ firstWord: 1, lastWord: 2, start: 500, end: 900 }] });
  show(<ResultView result={result} language="en" recording={null} />);
  expect(screen.getByText(/We couldn’t follow this part/).textContent).toContain('fair poor');
  const again = screen.getByRole('link', { name: 'Try this part: fair poor' });
  expect(again.getAttribute('href')).toBe('/practice/words?language=en&part=fair+poor');
  expect(screen.queryByRole('button', { name: /^Listen to/ })).toBeNull();
});

it('says nothing of unclear parts where there are none', () => {
  show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} />);
  expect(screen.queryByText(/couldn’t follow/)).toBeNull();
});

it('does not blame the sounds where it is in doubt that a word was said', async () => {
  const words = [aWord('sure'), aWord('unsure', { score: 20, doubt: 0.7, referenceIndex: 1 })];
  show(<ResultView result={aResult({ words })} language="en" recording={null} />);
  await userEvent.click(screen.getByRole('button', { name: /^unsure/ }));
  const dialog = await screen.findByRole('dialog', { name: 'unsure' });
  expect(within(dialog).getByText('20 of 100. We could hardly tell whether you said it.')).toBeTruthy();
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

describe('in a wide window', () => {
  const narrow = window.matchMedia;

  beforeEach(() => {
    window.matchMedia = (media) => Object.assign(narrow(media), { matches: media === '(min-width: 1100px)' });
  });

  afterEach(() => {
    window.matchMedia = narrow;
  });

  it('shows the sheet of a word beside the words, gives it the focus, and gives the focus back', async () => {
    show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} hasPanes />);
    await userEvent.click(screen.getByRole('button', { name: /^poor/ }));
    expect(screen.queryByRole('dialog')).toBeNull();
    const sheet = screen.getByRole('region', { name: 'poor' });
    expect(within(sheet).getByText('sounded like /s/')).toBeTruthy();
    expect(document.activeElement).toBe(within(sheet).getByRole('heading', { name: 'poor' }));
    await userEvent.click(screen.getByRole('button', { name: /^fair/ }));
    expect(screen.queryByRole('region', { name: 'poor' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'fair' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'fair' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^fair/ }));
  });

  it('keeps the keyboard order: the words, the next step, then the sheet', async () => {
    show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} hasPanes />);
    await userEvent.click(screen.getByRole('button', { name: /^good/ }));
    const stops = screen.getAllByRole('button').concat(screen.getAllByRole('link'));
    const order = [/^more/, 'Practise /θ/', 'Close'].map((name) =>
      stops.find((stop) => (stop.getAttribute('aria-label') ?? stop.textContent).match(name)),
    );
    const [word, step, close] = order;
    if (!word || !step || !close) throw new Error('a stop is missing');
    expect(word.compareDocumentPosition(step) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(step.compareDocumentPosition(close) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

it('shows that nothing was heard instead of a score of zero', () => {
  show(
    <ResultView result={aResult({ outcome: 'NO_SPEECH', scores: null, words: [] })} language="en" recording={null} />,
  );
  expect(screen.getByRole('status').textContent).toContain('so there’s no score');
  expect(screen.queryByText(/of 100/)).toBeNull();
});

it.each([
  ['TOO_SHORT', 'only very briefly'],
  ['TOO_QUIET', 'Move closer to the microphone'],
  ['TOO_NOISY', 'Find a quieter place'],
  ['UNCLEAR', 'more slowly and clearly'],
] as const)('says what to do about speech that was not understood: %s', (notUnderstoodReason, advice) => {
  const result = aResult({ outcome: 'NOT_UNDERSTOOD', notUnderstoodReason, scores: null, words: [] });
  show(<ResultView result={result} language="en" recording={null} />);
  expect(screen.getByRole('status').textContent).toContain(advice);
  expect(screen.getByRole('status').textContent).toContain('try again');
  expect(screen.queryByText(/Check your microphone|of 100/)).toBeNull();
});

it.each([
  [95, 'Excellent'],
  [80, 'Well said'],
  [65, 'Getting there'],
  [12, 'A good start'],
])('has a kind word for %d', (overall, verdict) => {
  const scores = someScores({ accuracy: overall, fluency: overall, prosody: overall });
  show(<ResultView result={aResult({ scores })} language="en" recording={null} />);
  expect(screen.getByText(verdict)).toBeTruthy();
});

it('says of speech that was another text that it did not sound like the text, and nothing kind or unkind about its pace', () => {
  const leftOut = ['often', 'teaches', 'us', 'more', 'than', 'that'].map((text) =>
    aWord(text, { errorType: 'OMISSION' }),
  );
  const said = ['slowly', 'without', 'a', 'fixed', 'plan'].map((text) => aWord(text));
  const fluency = { speakingRateWordsPerMinute: 143, articulationRateWordsPerMinute: 170, pauses: [] };
  const words = [aWord('he', { errorType: 'INSERTION', referenceIndex: null }), ...said, ...leftOut];
  const shown = show(<ResultView result={aResult({ words, fluency })} language="en" recording={null} />);
  expect(screen.getByText('That didn’t sound like the text')).toBeTruthy();
  expect(screen.getByText('Say every word')).toBeTruthy();
  expect(screen.queryByText(/words a minute/)).toBeNull();
  shown.unmount();
  show(
    <ResultView result={aResult({ words: [...said, ...leftOut.slice(1)], fluency })} language="en" recording={null} />,
  );
  expect(screen.queryByText('That didn’t sound like the text')).toBeNull();
  expect(screen.getByText(/143 words a minute/)).toBeTruthy();
});

it('marks completeness of free speech as not measured', () => {
  const scores = someScores({ accuracy: 84, fluency: 71, completeness: null, prosody: 66 });
  show(<ResultView result={aResult({ scores })} language="en" recording={null} />);
  expect(screen.getByText('Complete').nextSibling?.textContent).toBe('–');
});

it('explains how the overall score comes about', async () => {
  const scores = someScores({ accuracy: 84, fluency: 71, prosody: 66, omissions: 12.4 });
  show(<ResultView result={aResult({ scores })} language="en" recording={null} />);
  expect(screen.getByRole('img', { name: 'Overall 66 of 100' })).toBeTruthy();
  const line = screen.getByRole('button', { name: /How this score comes about/ });
  expect(line.textContent).toBe('How this score comes about Words left out −13 · Sounds −11 · …');
  expect(line.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(line);
  expect(line.getAttribute('aria-expanded')).toBe('true');
  const rows = screen.getAllByRole('definition').map((one) => Number(one.textContent.replace('−', '-')));
  const score = rows.pop();
  expect(rows).toEqual([100, -13, -11, -8, -2]);
  expect(score).toBe(rows.reduce((sum, points) => sum + points, 0));
});

describe('the next step', () => {
  it('names the sound with its evidence, and one button practises just that', () => {
    show(<ResultView result={aResult({ words: WORDS })} language="en" recording={null} />);
    const step = within(screen.getByRole('region', { name: 'Next step' }));
    expect(step.getByRole('heading', { name: 'Practise the sound /θ/' })).toBeTruthy();
    expect(step.getByText('In “poor” it sounded like /s/.')).toBeTruthy();
    expect(step.getByRole('link', { name: 'Practise /θ/' }).getAttribute('href')).toBe('/practice/sounds?sound=TH');
  });

  it('counts how often a sound was missed in all the words', () => {
    const th = { arpabet: 'TH', ipa: 'θ', occurrences: 5, missed: 4, meanScore: 62, missedIn: [1, 2] };
    show(<ResultView result={aResult({ words: WORDS, weakestSounds: [th] })} language="en" recording={null} />);
    const step = within(screen.getByRole('region', { name: 'Next step' }));
    expect(step.getByText('It wasn’t clear 4 of 5 times. In “poor” it sounded like /s/.')).toBeTruthy();
  });

  it('lists all weak sounds with their counts, each with its own practice', () => {
    const th = { arpabet: 'TH', ipa: 'θ', occurrences: 5, missed: 4, meanScore: 62, missedIn: [1, 2] };
    const r = { arpabet: 'R', ipa: 'ɹ', occurrences: 6, missed: 3, meanScore: 71, missedIn: [0] };
    const once = { arpabet: 'L', ipa: 'l', occurrences: 1, missed: 1, meanScore: 40, missedIn: [0] };
    const result = aResult({ words: WORDS, weakestSounds: [th, r, once] });
    show(<ResultView result={result} language="en" recording={null} />);
    const list = within(screen.getByRole('list', { name: 'Sounds to work on' }));
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/practice/sounds?sound=TH',
      '/practice/sounds?sound=R',
    ]);
    expect(list.getByText('It wasn’t clear 3 of 6 times.')).toBeTruthy();
  });

  it('does not speak of marked words when none is marked: the long pauses are what cost the score', async () => {
    const pauses = Array.from({ length: 7 }, (_, i) => ({ start: 900 + i * 1_000, length: 800 }));
    const fluency = { speakingRateWordsPerMinute: 90, articulationRateWordsPerMinute: 150, pauses };
    const scores = someScores({ accuracy: 92, fluency: 41, prosody: 80 });
    let times = 0;
    const result = aResult({ scores, fluency });
    show(<ResultView result={result} language="en" recording={null} again={{ onPress: () => times++ }} />);
    const step = within(screen.getByRole('region', { name: 'Next step' }));
    expect(step.getByText('You stopped 7 times. The longest stop, 0.8 s, came after “there”.')).toBeTruthy();
    await userEvent.click(step.getByRole('button', { name: 'Say it again' }));
    expect(times).toBe(1);
  });
});

it('says that a result is incomplete, and what to do', () => {
  show(<ResultView result={aResult({ words: WORDS, isIncomplete: true })} language="en" recording={null} />);
  expect(screen.getByText(/The connection was lost before you finished/)).toBeTruthy();
  expect(screen.getByText(/Record it again for the full result/)).toBeTruthy();
});

it('does not blame the microphone when the connection was lost before any speech arrived', () => {
  const silent = aResult({ outcome: 'NO_SPEECH', scores: null, words: [], isIncomplete: true });
  show(<ResultView result={silent} language="en" recording={null} />);
  expect(screen.getByText(/Nothing that you said reached us/)).toBeTruthy();
  expect(screen.queryByText(/Check your microphone/)).toBeNull();
});

it('does not blame the voice when the connection was lost before speech could be understood', () => {
  const cut = { outcome: 'NOT_UNDERSTOOD', notUnderstoodReason: 'TOO_SHORT', isIncomplete: true } as const;
  show(<ResultView result={aResult({ ...cut, scores: null, words: [] })} language="en" recording={null} />);
  expect(screen.getByText(/couldn’t make out what reached us/)).toBeTruthy();
  expect(screen.queryByText(/only very briefly/)).toBeNull();
});
