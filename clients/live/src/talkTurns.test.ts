import { expect, it } from 'vitest';

import type { LiveEvent, TalkEvent } from './liveEvents';
import { isRepeat, NO_TURNS, partnerOf, running, withTalkEvent, type TalkTurns } from './talkTurns';
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
