import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { aResult, aWord } from '@/testing/aResult';
import { aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph, type Deferred } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AttemptView } from './AttemptView';

const POOR = { arpabet: 'TH', ipa: 'θ', score: 31, heardArpabet: 'S', heardIpa: 's', heardConfidence: 0.9 };
const GOOD = { ...POOR, score: 93, heardArpabet: 'TH', heardIpa: 'θ', heardConfidence: 0 };

function said(attemptId: string, wordIndex: number, score: number, sound: typeof POOR): unknown {
  return { __typename: 'Drill', attemptId, wordIndex, word: { score, phones: [{ ...sound, start: 0, end: 90 }] } };
}

/** Figures that follow the attempt. */
function usual(averageScore: number, scoredAttempts = 2): Promise<Deferred> {
  return Promise.resolve({ path: [], data: { viewer: { id: 'v', statistics: { scoredAttempts, averageScore } } } });
}

function anAttempt(told: { isDrill?: boolean; drills?: unknown[]; deferred?: Promise<Deferred> }): FakeGraph {
  const words = [
    aWord('think', { score: 40, phones: [{ ...POOR, start: 0, end: 90 }] }),
    aWord('so', { score: 0, errorType: 'OMISSION', referenceIndex: 1, start: null, end: null }),
  ];
  const first = {
    data: {
      attempt: {
        id: 'a1',
        startedAt: '2026-05-01T10:00:00Z',
        mockExamPlace: null,
        task: {
          __typename: told.isDrill === true ? 'DrillTask' : 'ReadAloudTask',
          kind: 'READ_ALOUD',
          language: 'en',
          text: 'think so',
        },
        scenario: null,
        result: aResult({ words }),
        drills: told.drills ?? [],
      },
    },
  };
  const graph = new FakeGraph().answer('Voices', { data: { voices: [] } });
  return graph.answerInParts('Attempt', first, told.deferred ?? new Promise(() => undefined));
}

it('shows a repeated word before and now, with the score and sounds of the newest repeat', async () => {
  const drills = [said('d3', 0, 91, GOOD), said('d2', 0, 55, POOR), said('d1', 1, 70, GOOD)];
  show(<AttemptView id="a1" />, { graph: anAttempt({ drills }) });
  await userEvent.click(await screen.findByRole('button', { name: /^think, 40 of 100/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'think' }));
  const before = within(dialog.getByTestId('before'));
  const now = within(dialog.getByTestId('now'));
  expect(before.getByText('40')).toBeTruthy();
  expect(within(before.getByRole('list', { name: 'Sounds before' })).getByText('31')).toBeTruthy();
  expect(now.getByText('91')).toBeTruthy();
  expect(within(now.getByRole('list', { name: 'Sounds now' })).getByText('93')).toBeTruthy();
});

it('lists the words that were said again, and a repeat that was not heard is none', async () => {
  const unheard = { __typename: 'Drill', attemptId: 'd4', wordIndex: 0, word: null };
  const drills = [unheard, said('d3', 0, 91, GOOD), said('d2', 0, 55, POOR), said('d1', 1, 70, GOOD)];
  show(<AttemptView id="a1" />, { graph: anAttempt({ drills }) });
  const title = await screen.findByRole('heading', { name: 'Words you said again' });
  const items = within(title.parentElement ?? document.body).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    'thinkBefore40Now91said again 2 times',
    'soBeforeSkippedNow70said again once',
  ]);
});

it('lists no words when none was said again', async () => {
  show(<AttemptView id="a1" />, { graph: anAttempt({}) });
  expect(await screen.findByRole('button', { name: /^think/ })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Words you said again' })).toBeNull();
});

it('offers to say a word of an attempt again, but not a word of a repeat', async () => {
  const { unmount } = show(<AttemptView id="a1" />, { graph: anAttempt({}) });
  await userEvent.click(await screen.findByRole('button', { name: /^think/ }));
  expect(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Start recording' })).toBeTruthy();
  unmount();
  show(<AttemptView id="a1" />, { graph: anAttempt({ isDrill: true }) });
  await userEvent.click(await screen.findByRole('button', { name: /^think/ }));
  expect(within(await screen.findByRole('dialog')).queryByRole('button', { name: 'Start recording' })).toBeNull();
});

function showFreeTalk(language: string, result = aResult()): void {
  const attempt = {
    id: 'a1',
    startedAt: '2026-05-01T10:00:00Z',
    mockExamPlace: null,
    session: { id: 's1' },
    task: { __typename: 'FreeTask', kind: 'FREE', language, topic: 'My favourite dish' },
    scenario: null,
    result,
    drills: [],
  };
  const graph = new FakeGraph().answer('Voices', { data: { voices: [] } }).answer('Attempt', { data: { attempt } });
  show(<AttemptView id="a1" />, { graph });
}

it('leads from the scores of a free talk to its report', async () => {
  showFreeTalk('en-GB');
  expect((await screen.findByRole('link', { name: 'Read the report' })).getAttribute('href')).toBe(
    '/progress/talks/s1',
  );
  expect(screen.getByText('My favourite dish')).toBeTruthy();
});

it.each([
  ['in another language', 'de', aResult()],
  ['in which nothing was scored', 'en', aResult({ outcome: 'NOT_UNDERSTOOD', scores: null, words: [] })],
])('promises no level for a free talk %s', async (_what, language, result) => {
  showFreeTalk(language, result);
  expect(await screen.findByText('My favourite dish')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Your level, from A1 to C2' })).toBeNull();
});

it('leads from the scores of a reading to no report', async () => {
  show(<AttemptView id="a1" />, { graph: anAttempt({}) });
  expect(await screen.findByRole('button', { name: /^think/ })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Read the report' })).toBeNull();
});

it('shows the report of a talk in place of scores', async () => {
  const task = { __typename: 'RolePlayTask', kind: 'ROLE_PLAY', language: 'en-GB', mode: 'EXAM' };
  const scenario = { id: 'scenario-1', title: 'Asthma' };
  const attempt = {
    id: 'a1',
    startedAt: '2026-05-01T10:00:00Z',
    mockExamPlace: { mockExamId: 'exam-1', part: 'FIRST_ROLE_PLAY' },
    session: { id: 's1' },
    task,
    scenario,
    result: aResult(),
    drills: [],
  };
  const speakingSession = {
    id: 's1',
    state: 'FINISHED',
    createdAt: '2026-05-01T10:00:00Z',
    task,
    scenario,
    talkReport: aTalkReport(),
  };
  const graph = new FakeGraph()
    .answer('Attempt', { data: { attempt } })
    .answer('TalkReport', { data: { speakingSession } });
  show(<AttemptView id="a1" />, { graph });
  expect(await screen.findByRole('heading', { level: 1, name: 'Talk with a partner' })).toBeTruthy();
  expect((await screen.findByTestId('estimate')).textContent).toBe('C to B');
  expect(screen.queryByRole('link', { name: 'Try again' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Delete' })).toBeTruthy();
});

it('shows the result before the learner’s average is there', async () => {
  let arrive: (deferred: Deferred) => void = () => undefined;
  const deferred = new Promise<Deferred>((resolve) => (arrive = resolve));
  show(<AttemptView id="a1" />, { graph: anAttempt({ deferred }) });
  expect(await screen.findByRole('button', { name: /^think, 40 of 100/ })).toBeTruthy();
  expect(screen.queryByText(/your average/)).toBeNull();
  arrive(await usual(70));
  expect(
    await screen.findByText(/^\d+ points? (above|below) your average of the last 90 days, which is 70\.$/),
  ).toBeTruthy();
});

it('says that a score is the average when all attempts had it', async () => {
  show(<AttemptView id="a1" />, { graph: anAttempt({ deferred: usual(79) }) });
  expect(await screen.findByText('As high as your average of the last 90 days, which is 79.')).toBeTruthy();
});

it('shows no average of a single scored attempt, and none beside a repeat', async () => {
  const { unmount } = show(<AttemptView id="a1" />, { graph: anAttempt({ deferred: usual(70, 1) }) });
  expect(await screen.findByRole('button', { name: /^think/ })).toBeTruthy();
  expect(screen.queryByText(/your average/)).toBeNull();
  unmount();
  const drill = anAttempt({ isDrill: true, deferred: usual(70) });
  show(<AttemptView id="a1" />, { graph: drill });
  expect(await screen.findByRole('button', { name: /^think/ })).toBeTruthy();
  expect(screen.queryByText(/your average/)).toBeNull();
});
