import type { TalkEvent, TalkStage } from './liveEvents';
import { place, type Transcript } from './transcript';

/** One turn of a running talk. */
export interface LiveTurn {
  /** Learner and partner count together, from 1. */
  turn: number;
  talker: 'learner' | 'partner';
  /** What was said; of an interrupted partner, what was heard. Empty when the learner kept silent. */
  text: string;
  isFinished: boolean;
  isInterrupted: boolean;
}

/** What the partner does. */
export type PartnerState = 'listening' | 'thinking' | 'speaking';

interface Turn extends LiveTurn {
  /** The partner's sentences, each with the time from which it is to be heard. */
  sentences: readonly { text: string; at: number }[];
  /** When the partner's turn ended; null before, and for the learner. */
  endedAt: number | null;
}

/** The talk so far. */
export interface TalkTurns {
  /** Null before the first phase began. */
  stage: TalkStage | null;
  /** When the preparation is to end, by the server's clock; null in the conversation. */
  endsAt: number | null;
  /** How long the conversation lasts, in milliseconds of audio; null until it has begun. */
  length: number | null;
  /** In order. */
  turns: readonly Turn[];
  /** The last utterance that belongs to an ended turn. */
  utterancesTold: number;
  /** Whether the partner has said its last words. */
  isClosing: boolean;
}

export const NO_TURNS: TalkTurns = {
  stage: null,
  endsAt: null,
  length: null,
  turns: [],
  utterancesTold: 0,
  isClosing: false,
};

const NEW: Turn = {
  turn: 0,
  talker: 'partner',
  text: '',
  isFinished: false,
  isInterrupted: false,
  sentences: [],
  endedAt: null,
};

/**
 * Returns the talk after an event. Events arrive over the socket and the feed: a duplicate changes nothing. A turn of the
 * partner that is said again has its old number and later times.
 */
export function withTalkEvent(talk: TalkTurns, event: TalkEvent, transcript: Transcript): TalkTurns {
  switch (event.kind) {
    case 'phase':
      if (talk.stage === 'CONVERSATION' || talk.stage === event.stage) return talk;
      return { ...talk, stage: event.stage, endsAt: event.endsAt, length: event.length };
    case 'turnEnded': {
      const { turn, text } = event;
      if (turnOf(talk, turn) !== undefined) return talk;
      // The words of a turn are often still interim when it ends.
      const told = transcript.utterances.filter(({ stage }) => stage !== 'started').map(({ id }) => place(id));
      return {
        ...withTurn(talk, { ...NEW, turn, talker: 'learner', text, isFinished: true }),
        utterancesTold: Math.max(talk.utterancesTold, ...told),
      };
    }
    case 'partnerSpoke': {
      const { turn, text, at } = event;
      const known = turnOf(talk, turn) ?? { ...NEW, turn };
      if (known.sentences.some((one) => one.at >= at)) return talk;
      const before = isRepeat(talk, event) ? { ...NEW, turn } : known;
      const sentences = [...before.sentences, { text, at }];
      return withTurn(talk, {
        ...before,
        text: before.isInterrupted ? before.text : sentences.map((one) => one.text).join(' '),
        sentences,
      });
    }
    case 'partnerFinished': {
      const known = turnOf(talk, event.turn);
      if (known === undefined || known.isFinished || known.sentences.some(({ at }) => at > event.at)) return talk;
      const { isInterrupted } = event;
      const text = isInterrupted ? known.text.slice(0, event.heardCharacters) : known.text;
      return {
        ...withTurn(talk, { ...known, text, isFinished: true, isInterrupted, endedAt: event.at }),
        isClosing: talk.isClosing || event.isClosing,
      };
    }
  }
}

/** Returns whether an event begins a turn again that has ended before. */
export function isRepeat(talk: TalkTurns, event: { turn: number; at: number }): boolean {
  const known = turnOf(talk, event.turn);
  return known !== undefined && known.endedAt !== null && event.at >= known.endedAt;
}

/** Returns what the partner does after these events. */
export function partnerOf(talk: TalkTurns): PartnerState {
  const last = talk.turns.at(-1);
  if (last === undefined) return 'listening';
  if (last.talker === 'learner') return 'thinking';
  return last.isFinished ? 'listening' : 'speaking';
}

/** Returns the words that the learner has said since the last turn, interim ones included. */
export function running(talk: TalkTurns, transcript: Transcript): string {
  return transcript.utterances
    .filter(({ id }) => place(id) > talk.utterancesTold)
    .map(({ heard, stable, unstable }) => `${heard.join(' ')} ${stable} ${unstable}`)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function turnOf(talk: TalkTurns, turn: number): Turn | undefined {
  return talk.turns.find((one) => one.turn === turn);
}

function withTurn(talk: TalkTurns, turn: Turn): TalkTurns {
  const others = talk.turns.filter((one) => one.turn !== turn.turn);
  return { ...talk, turns: [...others, turn].sort((one, other) => one.turn - other.turn) };
}
