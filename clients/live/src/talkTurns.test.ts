import { expect, it } from 'vitest';

import type { LiveEvent, TalkEvent } from './liveEvents';
import { isRepeat, lastSaid, NO_TURNS, partnerOf, running, withTalkEvent, type TalkTurns } from './talkTurns';
import { EMPTY, withEvent, type Transcript } from './transcript';

const spoke = (turn: number, text: string, at: number, sentence = 1): TalkEvent => ({
  kind: 'partnerSpoke',
  turn,
  sentence,
  text,
  at,
  occurredAt: at,
});

const finished = (turn: number, at: number, heardCharacters: number | null = null): TalkEvent => ({
  kind: 'partnerFinished',
  turn,
  isInterrupted: heardCharacters !== null,
  heardCharacters: heardCharacters ?? 99,
  at,
  isClosing: false,
  occurredAt: at,
});

const ended = (turn: number, text: string): TalkEvent => ({ kind: 'turnEnded', turn, text, occurredAt: 0 });

function after(...events: TalkEvent[]): TalkTurns {
  return events.reduce((talk, event) => withTalkEvent(talk, event, EMPTY), NO_TURNS);
}

const texts = (talk: TalkTurns): string[] => talk.turns.map(({ text }) => text);

it('knows what the partner does', () => {
  expect(partnerOf(NO_TURNS)).toBe('listening');
  expect(partnerOf(after(ended(1, 'Hello.')))).toBe('thinking');
  expect(partnerOf(after(ended(1, 'Hello.'), spoke(2, 'Hi.', 900)))).toBe('speaking');
  expect(partnerOf(after(ended(1, 'Hello.'), spoke(2, 'Hi.', 900), finished(2, 1_500)))).toBe('listening');
});

it('adds the sentences of a turn, and keeps what was heard of an interrupted one', () => {
  const talk = after(spoke(1, 'Well, yes.', 0), spoke(1, 'It hurts a lot.', 900, 2));
  expect(texts(talk)).toEqual(['Well, yes. It hurts a lot.']);
  const cut = withTalkEvent(talk, finished(1, 1_400, 19), EMPTY);
  expect(cut.turns[0]).toMatchObject({ text: 'Well, yes. It hurts', isFinished: true, isInterrupted: true });
});

it('is the same when events arrive twice or late', () => {
  const events = [ended(1, 'Hello.'), spoke(2, 'Hi.', 900), spoke(2, 'Come in.', 1_600, 2), finished(2, 2_500)];
  const talk = after(...events);
  for (const event of events) expect(withTalkEvent(talk, event, EMPTY)).toBe(talk);
  // The end came over the socket, a sentence before it later over the feed.
  const late = after(ended(1, 'Hello.'), spoke(2, 'Hi.', 900), finished(2, 2_500), spoke(2, 'Come in.', 1_600, 2));
  expect(texts(late)).toEqual(['Hello.', 'Hi. Come in.']);
  expect(partnerOf(late)).toBe('listening');
});

const withdrawn = (turn: number, lastTurn: number): TalkEvent => ({
  kind: 'turnWithdrawn',
  turn,
  lastTurn,
  occurredAt: 0,
});

const hint = (turn: number, number: number, text: string): TalkEvent => ({
  kind: 'hintGiven',
  turn,
  number,
  text,
  occurredAt: 0,
});

it('marks what was taken back, and goes on with other numbers', () => {
  const talk = after(ended(1, 'Hello.'), spoke(2, 'Hi.', 900), finished(2, 1_500), ended(3, 'Go avay.'));
  expect(lastSaid(talk)?.turn).toBe(3);
  const answering = withTalkEvent(withTalkEvent(talk, spoke(4, 'What?', 4_000), EMPTY), finished(4, 4_200, 2), EMPTY);
  const back = withTalkEvent(answering, withdrawn(3, 4), EMPTY);
  expect(back.turns.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false, true, true]);
  expect(partnerOf(back)).toBe('listening');
  expect(lastSaid(back)?.turn).toBe(1);
  const again = withTalkEvent(back, ended(5, 'Go away.'), EMPTY);
  expect(again.turns.at(-1)).toMatchObject({ text: 'Go away.', isWithdrawn: false });
  expect(partnerOf(again)).toBe('thinking');
  const events = [ended(3, 'Go avay.'), spoke(4, 'What?', 4_000), finished(4, 4_200, 2), withdrawn(3, 4)];
  for (const event of events) expect(withTalkEvent(again, event, EMPTY)).toBe(again);
  const late = after(ended(1, 'Hi.'), withdrawn(1, 2), spoke(2, 'Hello.', 900));
  expect(late.turns.every(({ isWithdrawn }) => isWithdrawn)).toBe(true);
  expect(lastSaid(late)).toBeNull();
});

it('drops the words that were said before a turn was taken back', () => {
  const heard = withEvent(EMPTY, { kind: 'interim', utteranceId: 'u2', occurredAt: 1, stable: 'oh', unstable: 'no' });
  const talk = withTalkEvent(after(ended(1, 'Hello.')), withdrawn(1, 1), heard);
  expect(running(talk, heard)).toBe('');
});

it('shows the newest hint until its turn has ended', () => {
  const talk = after(hint(1, 1, 'Good morning.'), hint(1, 2, 'How are you?'), hint(1, 1, 'Good morning.'));
  expect(talk.hint?.text).toBe('How are you?');
  expect(withTalkEvent(talk, spoke(2, 'Hi.', 900), EMPTY).hint).not.toBeNull();
  const over = withTalkEvent(talk, ended(1, 'How are you?'), EMPTY);
  expect(over.hint).toBeNull();
  expect(withTalkEvent(over, hint(1, 2, 'How are you?'), EMPTY)).toBe(over);
  expect(withTalkEvent(after(ended(1, 'A'), hint(3, 1, 'B')), withdrawn(1, 2), EMPTY).hint).toBeNull();
});

it('takes a later time for the same turn as a repeat', () => {
  const talk = after(spoke(1, 'Hi.', 0), finished(1, 800));
  const again = { turn: 1, at: 4_000 };
  expect(isRepeat(talk, again)).toBe(true);
  const repeated = withTalkEvent(talk, spoke(1, 'Hi.', 4_000), EMPTY);
  expect(texts(repeated)).toEqual(['Hi.']);
  expect(partnerOf(repeated)).toBe('speaking');
  expect(withTalkEvent(repeated, finished(1, 800), EMPTY)).toBe(repeated);
  expect(partnerOf(withTalkEvent(repeated, finished(1, 5_000), EMPTY))).toBe('listening');
});

it('never goes back from the conversation to the preparation', () => {
  const phase = (stage: 'PREPARATION' | 'CONVERSATION'): TalkEvent => ({
    kind: 'phase',
    stage,
    endsAt: stage === 'PREPARATION' ? 180_000 : null,
    length: stage === 'CONVERSATION' ? 300_000 : null,
    occurredAt: 0,
  });
  const talk = after(phase('PREPARATION'), phase('CONVERSATION'));
  expect(withTalkEvent(talk, phase('PREPARATION'), EMPTY)).toBe(talk);
  expect(talk).toMatchObject({ stage: 'CONVERSATION', endsAt: null, length: 300_000 });
});

it('takes a shorter conversation, and never a longer one', () => {
  const phase = (length: number): TalkEvent => ({
    kind: 'phase',
    stage: 'CONVERSATION',
    endsAt: null,
    length,
    occurredAt: 0,
  });
  const talk = after(phase(300_000), spoke(1, 'Hi.', 0));
  const shorter = withTalkEvent(talk, phase(240_000), EMPTY);
  expect(shorter).toMatchObject({ length: 240_000, shortenedAfter: 1 });
  expect(withTalkEvent(shorter, phase(300_000), EMPTY)).toBe(shorter);
});

it('shows as running what was said since the last turn ended', () => {
  const interim = (utteranceId: string, stable: string): LiveEvent => ({
    kind: 'interim',
    utteranceId,
    occurredAt: 1,
    stable,
    unstable: '',
  });
  const heard = (...events: LiveEvent[]): Transcript => events.reduce(withEvent, EMPTY);
  const first = heard(interim('u1', 'good morning'));
  expect(running(NO_TURNS, first)).toBe('good morning');
  // The turn ends while its words are still interim.
  const talk = withTalkEvent(NO_TURNS, ended(1, 'Good morning.'), first);
  expect(running(talk, first)).toBe('');
  expect(running(talk, heard(interim('u1', 'good morning'), interim('u2', 'and how')))).toBe('and how');
});
