import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { recordingsHere } from '@/platform/recordings';
import { aCriterion, aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { TalkReport } from './TalkReport';

function session(talkReport: object | null, told: object = {}): object {
  return {
    id: 's1',
    state: 'FINISHED',
    createdAt: '2026-05-01T10:00:00Z',
    task: { __typename: 'RolePlayTask', mode: 'PRACTICE', language: 'en-GB' },
    scenario: { id: 'scenario-1', title: 'Asthma' },
    talkReport,
    ...told,
  };
}

const answered = (talkReport: object | null): Answer => ({ data: { speakingSession: session(talkReport) } });

function report(told: object = {}, at = '/progress/talks/s1'): FakeGraph {
  const graph = new FakeGraph().answer('TalkReport', answered(aTalkReport(told)));
  show(<TalkReport sessionId="s1" />, { graph, at });
  return graph;
}

describe('the estimate', () => {
  it('has its range and says that it is an estimate', async () => {
    report();
    expect((await screen.findByTestId('estimate')).textContent).toBe('C to B');
    expect(screen.getByRole('heading', { name: 'Estimate' })).toBeTruthy();
    expect(screen.getByText('about 312.4, between 280 and 350')).toBeTruthy();
    expect(screen.getByText(/It rests on 214 words of yours/)).toBeTruthy();
    expect(screen.getByText(/No exam board has a part in it/)).toBeTruthy();
  });

  it('is not made up when too little was said', async () => {
    report({ estimate: null, criteria: [] });
    expect(await screen.findByText(/You said too little for an estimate/)).toBeTruthy();
    expect(screen.queryByTestId('estimate')).toBeNull();
    expect(screen.queryByRole('tablist')).toBeNull();
  });

  it('is compared with the talk before, and says when the change may be chance', async () => {
    const estimate = { scale: 's', value: 290, low: 260, high: 320, label: 'C', lowLabel: 'C', highLabel: 'C+' };
    report({ previous: { sessionId: 's0', finishedAt: '2026-04-20T10:00:00Z', estimate } });
    expect(await screen.findByText(/22.4 higher than on Apr 20, 2026\. The two ranges overlap/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'See that talk' }).getAttribute('href')).toBe('/progress/talks/s0');
  });
});

describe('a criterion', () => {
  it('has a band, a strength, a moment, a suggestion, and evidence with quotes', async () => {
    report();
    const panel = within(await screen.findByRole('tabpanel', { name: 'Fluency 4 of 6' }));
    expect(panel.getByText('possible: 3 to 5')).toBeTruthy();
    expect(panel.getByText('You develop what you say.')).toBeTruthy();
    expect(panel.getByText('Speech runs with some hesitation, and longer answers hold together.')).toBeTruthy();
    // A suggestion that this build does not know is in English, and marked as such.
    expect(panel.getByText('Something that only a newer service says.').lang).toBe('en');
    expect(panel.getByText('Developed answers')).toBeTruthy();
    const forYou = within(panel.getByRole('list', { name: 'For you' }));
    expect(forYou.getByText('because it opens your lungs')).toBeTruthy();
    expect(forYou.getByRole('link', { name: 'turn 3, 1:01' }).getAttribute('href')).toBe('#turn-3');
    expect(panel.getByRole('list', { name: 'Against you' }).textContent).toContain('I I mean');
    // A signal that this build does not know has its name.
    expect(panel.getByText('SOMETHING_NEW')).toBeTruthy();
    expect(panel.getByText('Nothing in your words shows it.')).toBeTruthy();
  });

  it('leads to an exercise: another talk about the suggestion, or the learner’s own sentences', async () => {
    report();
    const panel = within(await screen.findByRole('tabpanel', { name: 'Fluency 4 of 6' }));
    // What only a newer service suggests is practised in a talk about nothing in particular.
    expect(panel.getByRole('link', { name: 'Practise this in a talk' }).getAttribute('href')).toBe(
      '/practice/talk-with/scenario-1?mode=PRACTICE',
    );
  });

  it.each([
    ['EMPATHY', 'Practise this in a talk', '/practice/talk-with/scenario-1?mode=PRACTICE&aim=EMPATHY'],
    ['SLIPS', 'Read your sentences aloud', '/practice/own?language=en-GB&sentence=I+mean+he+doesn%E2%80%99t+like+it.'],
  ])('has an exercise for %s', async (suggestionSignal, name, address) => {
    report({ criteria: [aCriterion({ suggestionSignal })] });
    expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(address);
  });

  it.each(['INTELLIGIBILITY', 'PROSODY'])(
    'has a sentence to read for %s, though nothing speaks against the learner there',
    async (suggestionSignal) => {
      const supporting = [{ text: 'It helps because it opens your lungs.', turn: 2, start: 60_000, end: 63_000 }];
      const evidence = [
        { signal: 'DEVELOPMENT', weight: 0.5, share: 0.8, supporting: [{ ...supporting[0], text: 'Not this one.' }] },
        { signal: suggestionSignal, weight: 0.5, share: 0.4, supporting },
      ].map((one) => ({ ...one, opposing: [] }));
      report({ criteria: [aCriterion({ suggestionSignal, moment: null, evidence })] });
      expect((await screen.findByRole('link', { name: 'Read your sentences aloud' })).getAttribute('href')).toBe(
        '/practice/own?language=en-GB&sentence=It+helps+because+it+opens+your+lungs.',
      );
    },
  );

  it('has no advice where nothing was lost', async () => {
    const full = { signal: 'DEVELOPMENT', weight: 1, share: 1, supporting: [], opposing: [] };
    report({ criteria: [aCriterion({ suggestionSignal: null, moment: null, evidence: [full] })] });
    expect(await screen.findByText('What you did well')).toBeTruthy();
    expect(screen.queryByText('Next time')).toBeNull();
  });

  it('is a level where the rubric has levels, as the estimate is', async () => {
    report({
      rubric: 'cefr-general',
      criteria: [aCriterion({ band: 3, low: 2, high: 4 }, { highestBand: 5 })],
      estimate: {
        scale: 'CEFR, 0 to 6',
        value: 3.4,
        low: 2.6,
        high: 4.1,
        label: 'B2',
        lowLabel: 'B1',
        highLabel: 'C1',
      },
      previous: {
        sessionId: 's0',
        finishedAt: '2026-04-20T10:00:00Z',
        estimate: { scale: 's', value: 2.4, low: 2, high: 2.5, label: 'B1', lowLabel: 'B1', highLabel: 'B1' },
      },
    });
    const panel = within(await screen.findByRole('tabpanel', { name: 'Fluency B2' }));
    expect(panel.getByText('possible: B1 to C1')).toBeTruthy();
    expect(panel.getByText(/in two readings: C1 and C2\. Without it: C1\./)).toBeTruthy();
    expect(screen.getByTestId('estimate').textContent).toBe('B1 to C1');
    expect(screen.getByText('most likely B2')).toBeTruthy();
    expect(screen.getByText(/Scale: levels of the CEFR, A1 to C2/)).toBeTruthy();
    expect(screen.queryByText(/of 5|0 to 6|about 3\.4/)).toBeNull();
    expect(screen.getByText('The estimate is 1 level higher than on Apr 20, 2026.')).toBeTruthy();
  });

  it('says how a language model has judged it', async () => {
    report();
    const panel = within(await screen.findByRole('tabpanel', { name: 'Fluency 4 of 6' }));
    expect(panel.getByText('A language model also judged this, in two readings: 4 and 5. Without it: 4.')).toBeTruthy();
  });

  it('is opened by click and arrow keys, and the address keeps it', async () => {
    report();
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Fluency 4 of 6',
      'Intelligibility',
      'Invented criterion',
    ]);
    await userEvent.click(screen.getByRole('tab', { name: 'Intelligibility' }));
    expect(screen.getByText('It needs the scores of your sounds, and there are none.')).toBeTruthy();
    expect(location.search).toBe('?criterion=intelligibility');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Invented criterion');
    expect(document.activeElement?.textContent).toBe('Invented criterion');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Fluency 4 of 6');
  });

  it('is opened by the address', async () => {
    report({}, '/progress/talks/s1?criterion=intelligibility');
    expect((await screen.findByRole('tab', { selected: true })).textContent).toBe('Intelligibility');
  });
});

it('shows the tasks with their state, and only figures that could be measured', async () => {
  report();
  const tasks = (await screen.findByRole('heading', { name: 'Your tasks' })).closest('section');
  const items = within(tasks ?? document.body).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent.replace(/\s+/g, ' '))).toEqual([
    'Explain the inhaler. Donebecause it opens your lungs turn 3, 1:01',
    'Find out what she fears. Not foundPractise this task: Find out what she fears.',
  ]);
  const task = screen.getByRole('link', { name: 'Practise this task: Find out what she fears.' });
  expect(task.getAttribute('href')).toBe('/practice/talk-with/scenario-1?mode=PRACTICE&task=2');
  expect(screen.getByText('17.8')).toBeTruthy();
  expect(screen.queryByText('words a minute')).toBeNull();
});

it('shows who spoke when, and how long answers took', async () => {
  report();
  const timeline = await screen.findByTestId('timeline');
  expect(timeline.querySelectorAll('[data-turn]')).toHaveLength(4);
  expect(timeline.querySelector('[data-wait]')?.getAttribute('data-wait')).toBe('57000');
  const rows = within(screen.getByRole('table', { name: /Between 130 and 175/ })).getAllByRole('row');
  expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual(['10:00––0', '31:0057 s1030', '41:10––0']);
});

it('shows no time line when the times cannot be right', async () => {
  report({ turns: [{ talker: 'LEARNER', text: 'Good morning.', start: 900, end: 0, interrupted: false }] });
  expect(await screen.findByText('Your flow')).toBeTruthy();
  expect(screen.queryByTestId('timeline')).toBeNull();
});

it('shows the whole talk with its quotes marked, and says nothing about playing them', async () => {
  report();
  const talk = (await screen.findByRole('heading', { name: 'The whole talk' })).closest('section');
  const turns = within(talk ?? document.body).getAllByRole('listitem');
  expect(turns).toHaveLength(4);
  expect([...(turns[2]?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'because it opens your lungs',
    'I I mean',
  ]);
  expect(turns[1]?.textContent).toContain('You interrupted here.');
  expect(turns[3]?.textContent).toContain('(silence)');
  expect(screen.queryByRole('button', { name: /play|listen/i })).toBeNull();
});

describe('where this device has the recording', () => {
  const plays = { name: 'Play the passage at 1:01' };

  async function recorded(): Promise<void> {
    URL.createObjectURL = () => 'blob:copy';
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
    const recordings = recordingsHere();
    await recordings.begin({ sessionId: 's1', title: '', startedAt: 1, isDrill: false, isConfirmed: true });
    recordings.add('s1', { sequence: 1, pcm: new Uint8Array(1_600) });
    await waitFor(async () => expect(await recordings.pieces('s1')).toHaveLength(1));
  }

  afterEach(async () => {
    vi.restoreAllMocks();
    await recordingsHere().remove('s1');
  });

  it('plays the quotes of the report', async () => {
    await recorded();
    report();
    const [quote] = await screen.findAllByRole('button', plays);
    await userEvent.click(quote ?? document.body);
    const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
    expect(audio.src).toBe('blob:copy');
    audio.dispatchEvent(new Event('loadedmetadata'));
    expect(audio.currentTime).toBe(61);
  });

  it('waits for the end of a talk that runs in another tab', async () => {
    await recorded();
    const running = { data: { speakingSession: session(null, { state: 'OPEN' }) } };
    const graph = new FakeGraph().answer('TalkReport', running);
    show(<TalkReport sessionId="s1" />, { graph });
    expect(await screen.findByText('There’s no report for this talk yet.')).toBeTruthy();
    expect(screen.queryByText(/is on this device/)).toBeNull();
    graph.answer('TalkReport', answered(aTalkReport()));
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findAllByRole('button', plays)).not.toHaveLength(0);
  });
});

it('leads to the same talk again, in the same mode', async () => {
  report();
  const again = await screen.findByRole('link', { name: 'Talk again' });
  expect(again.getAttribute('href')).toBe('/practice/talk-with/scenario-1?mode=PRACTICE');
});

describe('while there is no report', () => {
  it('says that it is being made, and shows it when it is there', async () => {
    const error = { code: 'ABORTED', reason: 'REPORT_PENDING', retryable: true };
    const graph = new FakeGraph().answer('TalkReport', { data: { speakingSession: session(null) }, failure: error });
    show(<TalkReport sessionId="s1" />, { graph });
    expect(await screen.findByText(/Your report is being made/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    graph.answer('TalkReport', answered(aTalkReport()));
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByTestId('estimate')).toBeTruthy();
  });

  it('says so, and offers to look again', async () => {
    show(<TalkReport sessionId="s1" />, { graph: new FakeGraph().answer('TalkReport', answered(null)) });
    expect(await screen.findByText('There’s no report for this talk yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Talk again' })).toBeTruthy();
  });

  it('says what failed', async () => {
    const graph = new FakeGraph().answer('TalkReport', { failure: { code: 'UNAVAILABLE' } });
    show(<TalkReport sessionId="s1" />, { graph });
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('has none for another task', async () => {
    const task = { __typename: 'ReadAloudTask' };
    const graph = new FakeGraph().answer('TalkReport', { data: { speakingSession: session(null, { task }) } });
    show(<TalkReport sessionId="s1" />, { graph });
    expect(await screen.findByText('Talk not found')).toBeTruthy();
  });
});

describe('a free talk', () => {
  function free(told: object = {}, task: object = {}): void {
    const rest = {
      task: { __typename: 'FreeTask', language: 'en', topic: 'My plans for next year', ...task },
      scenario: null,
    };
    const turns = [
      { talker: 'LEARNER', text: 'I want to learn how to sail.', start: 900, end: 4_000, interrupted: false },
    ];
    const report = aTalkReport({ rubric: 'cefr-free-talk', tasks: [], turns, ...told });
    const graph = new FakeGraph().answer('TalkReport', { data: { speakingSession: session(report, rest) } });
    show(<TalkReport sessionId="s1" />, { graph });
  }

  it('has the topic, the estimate and the passages, and nothing that needs a partner', async () => {
    free();
    expect((await screen.findByTestId('estimate')).textContent).toBe('C to B');
    expect(screen.getByText('My plans for next year')).toBeTruthy();
    expect(screen.getByText('words between pauses')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'passage 3, 1:01' }).length).toBeGreaterThan(0);
    const talk = screen.getByRole('heading', { name: 'The whole talk' }).closest('section');
    const [passage] = within(talk ?? document.body).getAllByRole('listitem');
    expect(passage?.textContent).toBe('1 · 0:00I want to learn how to sail.');
    expect(screen.queryByRole('heading', { name: 'Your tasks' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'What would examiners say?' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Talk again' }).getAttribute('href')).toBe(
      '/practice/talk?language=en&topic=My+plans+for+next+year',
    );
  });

  it('has descriptors of pronunciation in the learner’s language', async () => {
    const rating = {
      band: 3,
      low: 3,
      high: 4,
      descriptor: 'Something else.',
      strength: '',
      strengthSignal: null,
      suggestion: '',
      suggestionSignal: null,
      moment: null,
      evidence: [],
    };
    const pronunciation = {
      criterion: 'pronunciation',
      name: 'Pronunciation',
      highestBand: 5,
      notRated: null,
      notRatedReason: null,
      rating,
    };
    free({ criteria: [pronunciation] });
    const panel = within(await screen.findByRole('tabpanel', { name: 'Pronunciation B2' }));
    expect(panel.getByText('Clear most of the time, with an accent.')).toBeTruthy();
  });

  it('without a topic says what it is', async () => {
    free({}, { topic: null });
    expect(await screen.findByText('Free talk')).toBeTruthy();
  });

  it('in another language says that only English can be rated', async () => {
    const range = {
      criterion: 'range',
      name: 'Range',
      highestBand: 5,
      notRated: 'Only talks in English can be rated.',
      notRatedReason: 'LANGUAGE_UNSUPPORTED',
      rating: null,
    };
    free({ estimate: null, fluency: null, criteria: [range] }, { language: 'de' });
    expect(await screen.findByText(/For now only talks in English get an estimate/)).toBeTruthy();
    expect(screen.queryByText(/You said too little/)).toBeNull();
    expect(screen.getByText('For now only talks in English are rated.')).toBeTruthy();
  });
});

describe('a sentence said better', () => {
  it('marks what goes and what is new, and can be read aloud', async () => {
    report();
    const card = (await screen.findByRole('heading', { name: 'Say it better' })).parentElement;
    const line = within(card ?? document.body).getByRole('listitem');
    expect(Array.from(line.querySelectorAll('del'), ({ textContent }) => textContent)).toEqual(['I', 'don’t']);
    expect(Array.from(line.querySelectorAll('ins'), ({ textContent }) => textContent)).toEqual(['doesn’t']);
    expect(within(line).getByRole('link', { name: 'turn 3, 1:05' }).getAttribute('href')).toBe('#turn-3');
    expect(screen.getByRole('link', { name: 'Read them aloud' }).getAttribute('href')).toBe(
      '/practice/own?language=en-GB&sentence=I+mean+he+doesn%E2%80%99t+like+it.',
    );
  });

  it('is not there when nothing is better', async () => {
    report({ betterSentences: [] });
    await screen.findByRole('heading', { name: 'Estimate' });
    expect(screen.queryByRole('heading', { name: 'Say it better' })).toBeNull();
  });
});
