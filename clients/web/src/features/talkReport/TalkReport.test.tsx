import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aTalkReport } from '@/testing/aTalkReport';
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
    'Find out what she fears. Not found',
  ]);
  expect(screen.getByText('17.8')).toBeTruthy();
  expect(screen.queryByText('words a minute')).toBeNull();
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
    const task = { __typename: 'FreeTask' };
    const graph = new FakeGraph().answer('TalkReport', { data: { speakingSession: session(null, { task }) } });
    show(<TalkReport sessionId="s1" />, { graph });
    expect(await screen.findByText('Talk not found')).toBeTruthy();
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
