import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FailureError } from '@vivavoce/graphql';
import type { Result, RolePlay } from '@vivavoce/learner/speaking';
import type { LiveEvent } from '@vivavoce/live/liveEvents';
import { MicrophoneRefused } from '@vivavoce/live/microphone';
import { SpeechTimeHeld } from '@vivavoce/live/speechTime';
import { settled } from '@vivavoce/live/testing/clock';
import { TalkStage } from '@vivavoce/live/testing/talkStage';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';

import { aResult } from '@/testing/aResult';
import { aTalkReport } from '@/testing/aTalkReport';
import { FakeGraph, type Answer } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import type { TalkScenario } from './card';
import { TalkSteps } from './TalkSteps';

const SCENARIO: TalkScenario = {
  id: 'scenario-1',
  title: 'Asthma',
  language: 'en-GB',
  setting: 'A ward in the morning.',
  candidateCard: { role: 'You are a nurse.', bullets: ['She has a new inhaler.'] },
  tasks: ['Explain the inhaler.', 'Find out what she fears.'],
  vocabulary: [{ term: 'inhaler', meaning: 'a device to breathe in medicine' }],
};

let stage: TalkStage<RolePlay, Result>;

beforeEach(() => {
  stage = new TalkStage<RolePlay, Result>(aResult());
  vi.spyOn(window, 'scrollTo').mockReturnValue();
});

function Staged(): ReactNode {
  const state = useStore(stage.talk.store);
  return <TalkSteps scenario={SCENARIO} level="B1" talk={stage.talk} state={state} />;
}

/** Runs an action and renders all its effects. */
async function then(happens: () => unknown): Promise<void> {
  await act(async () => {
    await happens();
    await settled();
  });
}

/** Runs a user action and renders all its effects. */
async function learner(does: Promise<unknown>): Promise<void> {
  await does;
  await act(settled);
}

const press = (name: string): Promise<void> => learner(userEvent.click(screen.getByRole('button', { name })));

const spoke = (turn: number, text: string, at: number): LiveEvent => ({
  kind: 'partnerSpoke',
  turn,
  sentence: 1,
  text,
  at,
  occurredAt: 0,
});

const finished = (turn: number, at: number, heard: number | null = null): LiveEvent => ({
  kind: 'partnerFinished',
  turn,
  isInterrupted: heard !== null,
  heardCharacters: heard ?? 0,
  at,
  isClosing: false,
  occurredAt: 0,
});

/** The graph after a talk: its report, or why there is none, and no recording. */
function ending(talkReport: object | null, failure?: Exclude<Answer, 'waiting'>['failure']): FakeGraph {
  const task = { __typename: 'RolePlayTask', mode: 'PRACTICE', language: 'en-GB' };
  const session = { id: 's1', state: 'FINISHED', createdAt: '2026-05-01T10:00:00Z', task, scenario: null, talkReport };
  return new FakeGraph()
    .answer('TalkReport', { data: { speakingSession: session }, ...(failure && { failure }) })
    .answer('SessionRecording', { data: { speakingSession: { id: 's1', recording: null } } });
}

async function preparing(at = '/practice/talk-with/scenario-1', graph = new FakeGraph()): Promise<void> {
  show(<Staged />, { at, graph });
  await press('Read the card');
  await then(() => stage.tell({ kind: 'phase', stage: 'PREPARATION', endsAt: 180_000, length: null, occurredAt: 0 }));
}

async function talking(at?: string, graph?: FakeGraph): Promise<void> {
  await preparing(at, graph);
  await press('Start now');
  await then(() => stage.tell({ kind: 'phase', stage: 'CONVERSATION', endsAt: null, length: 300_000, occurredAt: 0 }));
}

describe('before the talk', () => {
  it('says what practice and exam allow, and keeps the choice in the address', async () => {
    show(<Staged />, { at: '/practice/talk-with/scenario-1' });
    const practice = screen.getByRole<HTMLInputElement>('radio', { name: 'Practice' });
    const exam = screen.getByRole<HTMLInputElement>('radio', { name: 'Exam' });
    expect(practice.checked).toBe(true);
    expect(screen.getByText(/No pause, no repeats and no hints/)).toBeTruthy();
    await learner(userEvent.click(exam));
    expect(location.search).toBe('?mode=EXAM');
    const check = screen.getByRole('link', { name: 'Test the microphone' }).getAttribute('href');
    expect(check).toBe('/check?next=%2Fpractice%2Ftalk-with%2Fscenario-1%3Fmode%3DEXAM');
    await press('Read the card');
    expect(stage.tasks).toEqual([{ rolePlay: { scenarioId: 'scenario-1', mode: 'EXAM', level: 'B1' } }]);
  });

  it('explains a refused microphone, and starts no session', async () => {
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('denied'));
    show(<Staged />);
    await press('Read the card');
    expect(screen.getByText('Your browser is blocking the microphone.')).toBeTruthy();
    expect(stage.tasks).toEqual([]);
  });

  it('says when no partner can play the scenario', async () => {
    const failure = { code: 'X', reason: 'PARTNER_MISSING', retryable: false, retryAfter: null, requestId: null };
    stage.ports.start = () => Promise.reject(new FailureError(failure));
    show(<Staged />);
    await press('Read the card');
    expect(screen.getByText(/no partner to talk with yet/)).toBeTruthy();
  });

  it('offers to end the sessions that hold the speaking time', async () => {
    const start = stage.ports.start;
    const holder = { sessionId: 's0', hasEnded: false, startedAt: 0, text: 'old', reserved: 60_000, heldUntil: 9 };
    stage.ports.start = () => Promise.reject(new SpeechTimeHeld([holder]));
    show(<Staged />);
    await press('Read the card');
    stage.ports.start = start;
    await press('End it and start');
    expect(stage.ended).toEqual(['s0']);
    expect(stage.talk.store.getState().phase).toBe('preparing');
  });
});

describe('the preparation', () => {
  it('shows the card, a clock, and notes that go along into the talk', async () => {
    await preparing();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Prepare');
    expect(screen.getByText('You are a nurse.')).toBeTruthy();
    expect(screen.getByRole('timer', { name: 'Time to prepare: 3:00 left' })).toBeTruthy();
    expect(screen.getByText(/Only you see them/)).toBeTruthy();
    await learner(userEvent.type(screen.getByLabelText('Your notes'), 'ask about work'));
    await learner(userEvent.click(screen.getByRole('checkbox', { name: 'Explain the inhaler.' })));
    await press('Start now');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your notes').value).toBe('ask about work');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Explain the inhaler.' }).checked).toBe(true);
  });

  it('announces its last ten seconds, and the talk starts by itself', async () => {
    await preparing();
    await then(() => stage.clock.move(171_000));
    expect(screen.getByRole('timer', { name: 'Time to prepare: 0:09 left' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Less than 10 seconds left. The talk starts by itself.');
    await then(() => stage.clock.move(9_000));
    expect(screen.getByTestId('partner')).toBeTruthy();
  });
});

describe('the conversation', () => {
  it('shows what the partner does, and captions of both sides', async () => {
    await talking();
    const figure = screen.getByTestId('partner');
    expect(figure.dataset['state']).toBe('listening');
    const captions = within(screen.getByTestId('talk-captions'));
    await then(() =>
      stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 1, stable: 'good', unstable: 'morning' }),
    );
    expect(captions.getByTestId('running').textContent).toBe('Yougood morning');
    await then(() => stage.tell({ kind: 'turnEnded', turn: 1, text: 'Good morning.', occurredAt: 2 }));
    expect(figure.dataset['state']).toBe('thinking');
    expect(captions.queryByTestId('running')).toBeNull();
    await then(() => stage.tell(spoke(2, 'Hello, nurse. I feel tired.', 1_000)));
    expect(figure.dataset['state']).toBe('speaking');
    expect(captions.getByText('Good morning.')).toBeTruthy();
    await then(() => stage.tell(finished(2, 2_000, 12)));
    expect(captions.getByText('Hello, nurse…')).toBeTruthy();
    expect(captions.getByText('interrupted')).toBeTruthy();
  });

  it('gives screen readers the partner’s sentences, each once, and not the learner’s words', async () => {
    await talking();
    await then(() => {
      stage.tell({ kind: 'turnEnded', turn: 1, text: 'Good morning.', occurredAt: 2 });
      stage.tell(spoke(2, 'Hello there.', 1_000));
      stage.tell(spoke(2, 'Hello there.', 1_000));
    });
    expect(screen.getByRole('log').textContent).toBe('Hello there. ');
  });

  it('tells one thing at most: the worst first', async () => {
    await talking();
    const cue = (): string | null => screen.getByTestId('cue').textContent;
    await then(() => stage.say(2));
    expect(cue()).toBe('');
    await then(() => stage.tell({ kind: 'warning', warning: 'NOISE', at: 5_000, left: null, occurredAt: 1 }));
    expect(cue()).toBe('It’s noisy. Your partner may not understand you.');
    await then(() => stage.tell(spoke(1, 'Pardon?', 6_000)));
    expect(cue()).toBe('');
    await then(() => stage.tell({ kind: 'warning', warning: 'LIMIT_NEAR', at: 100, left: 30_000, occurredAt: 1 }));
    await then(() => stage.tell({ kind: 'warning', warning: 'LIMIT_NEAR', at: 270_000, left: 30_000, occurredAt: 2 }));
    expect(screen.getByTestId('cue').textContent).not.toContain('noisy');
    await then(() => {
      stage.server.isReachable = false;
      stage.server.close(1006);
    });
    expect(cue()).toContain('The line is down.');
  });

  it('lets a learner pause and hear it again in practice', async () => {
    await talking();
    const again = screen.getByRole('button', { name: 'Say it again, slower' });
    expect(again.ariaDisabled).toBe('true');
    await then(() => {
      stage.tell(spoke(1, 'Hello.', 0));
      stage.tell(finished(1, 800));
    });
    await press('Say it again, slower');
    await press('Pause');
    expect(stage.server.controls).toEqual(['sayAgain', 'pause']);
    expect(screen.getByTestId('partner').dataset['state']).toBe('paused');
    expect(screen.getByTestId('cue').textContent).toContain('Paused.');
    await press('Continue');
    expect(stage.talk.store.getState().isPaused).toBe(false);
  });

  it('shows a hint on demand until it was said', async () => {
    await talking();
    const hint = screen.getByTestId('hint');
    expect(hint.ariaLive).toBe('polite');
    screen.getByRole('button', { name: 'Hint' }).focus();
    await learner(userEvent.keyboard('{Enter}'));
    expect(stage.server.controls).toEqual(['giveHint']);
    expect(screen.getByRole('button', { name: 'Hint' }).ariaDisabled).toBe('true');
    await then(() => stage.tell({ kind: 'hintGiven', turn: 1, number: 1, text: 'How did you sleep?', occurredAt: 1 }));
    expect(hint.textContent).toBe('You could say:How did you sleep?');
    expect(screen.getByText('How did you sleep?').lang).toBe('en-GB');
    await then(() => stage.tell({ kind: 'turnEnded', turn: 1, text: 'How did you sleep?', occurredAt: 2 }));
    expect(hint.textContent).toBe('');
    await then(() => {
      stage.tell(spoke(2, 'Badly.', 1_000));
      stage.tell(finished(2, 2_000));
    });
    await press('Hint');
    await then(() => stage.server.say({ case: 'hintMissed', value: {} }));
    expect(hint.textContent).toBe('There’s no hint right now. Just keep talking.');
  });

  it('strikes out a turn that is taken back', async () => {
    await talking();
    const back = screen.getByRole('button', { name: 'Take back my turn' });
    expect(back.ariaDisabled).toBe('true');
    await then(() => {
      stage.tell({ kind: 'turnEnded', turn: 1, text: 'Good mourning.', occurredAt: 1 });
      stage.tell(spoke(2, 'Pardon?', 1_000));
    });
    await press('Take back my turn');
    expect(stage.server.controls).toEqual(['takeBack']);
    await then(() => {
      stage.tell(finished(2, 1_200, 3));
      stage.tell({ kind: 'turnWithdrawn', turn: 1, lastTurn: 2, occurredAt: 3 });
    });
    const captions = within(screen.getByTestId('talk-captions'));
    expect(captions.getAllByText('taken back')).toHaveLength(2);
    expect(captions.getByText('Good mourning.').tagName).toBe('S');
    expect(screen.getByTestId('partner').dataset['state']).toBe('listening');
    expect(screen.getByTestId('hint').textContent).toBe('Your last turn is taken back. Say it again.');
    expect(back.ariaDisabled).toBe('true');
    await then(() => stage.tell({ kind: 'turnEnded', turn: 3, text: 'Good morning.', occurredAt: 4 }));
    expect(screen.getByTestId('hint').textContent).toBe('');
    expect(captions.getByText('Good morning.').tagName).toBe('SPAN');
  });

  it.each([
    ['task=2', 'This time: Find out what she fears.'],
    ['aim=EMPATHY', 'This time: Name the feeling you hear before you go on.'],
  ])('says what it is about: %s', async (about, text) => {
    await talking(`/practice/talk-with/scenario-1?mode=PRACTICE&${about}`);
    expect(screen.getByTestId('aim').textContent).toBe(text);
  });

  it.each(['mode=PRACTICE&task=3', 'mode=PRACTICE&task=x&aim=INVENTED', 'mode=EXAM&task=2'])(
    'is about nothing in particular: %s',
    async (about) => {
      await talking(`/practice/talk-with/scenario-1?${about}`);
      expect(screen.queryByTestId('aim')).toBeNull();
    },
  );

  it('has no pause and no help in an exam', async () => {
    await talking('/practice/talk-with/scenario-1?mode=EXAM');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Say it again, slower' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hint' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Take back my turn' })).toBeNull();
    expect(screen.getByRole('button', { name: 'End the talk' })).toBeTruthy();
  });

  it('ends after a question, with what came of it and the way to the report', async () => {
    await talking(undefined, ending(aTalkReport()));
    await then(() => stage.say(80));
    await then(() => {
      stage.tell({ kind: 'turnEnded', turn: 1, text: 'Good mourning.', occurredAt: 1 });
      stage.tell({ kind: 'turnWithdrawn', turn: 1, lastTurn: 1, occurredAt: 2 });
      stage.tell({ kind: 'turnEnded', turn: 2, text: 'Good morning.', occurredAt: 3 });
      stage.tell(spoke(3, 'Hello.', 4_000));
    });
    await press('End the talk');
    await press('Keep talking');
    expect(stage.talk.store.getState().phase).toBe('talking');
    await press('End the talk');
    await press('End it');
    expect(screen.getByText('The talk is over. Just a moment…')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Go to the report' })).toBeNull();
    await then(() => stage.server.say({ case: 'finished', value: {} }));
    expect(await screen.findByText('Your report is ready.')).toBeTruthy();
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['0:04', '1', '1 of 2']);
    await waitFor(() =>
      expect(screen.getByTestId('recording-outcome').textContent).toBe('We don’t keep the recording. '),
    );
    expect(screen.getByRole('link', { name: 'Go to the report' }).getAttribute('href')).toBe('/progress/talks/s1');
  });

  it('leads to the report also while it is being made', async () => {
    const graph = ending(null, { code: 'ABORTED', reason: 'REPORT_PENDING', retryable: true, retryDelay: 60_000 });
    await talking(undefined, graph);
    await then(() => stage.tell({ kind: 'finished', occurredAt: 9 }));
    expect(screen.getByRole('status').textContent).toContain('Your report is being made');
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['0:00', '0']);
    expect(screen.getByRole('link', { name: 'Go to the report' })).toBeTruthy();
  });

  it('leads to the history where there is no report yet', async () => {
    await talking(undefined, ending(null));
    await then(() => stage.tell({ kind: 'finished', occurredAt: 9 }));
    expect(screen.getByRole('status').textContent).toContain('You’ll find your report in your history.');
  });

  it('keeps the way to the report when the end was not received', async () => {
    await talking();
    stage.ports.finish = () => Promise.reject(new Error('unreachable'));
    await then(() => stage.tell({ kind: 'finished', occurredAt: 9 }));
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the report' }).getAttribute('href')).toBe('/progress/talks/s1');
  });
});
