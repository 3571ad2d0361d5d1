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
  /** Whether the learner has taken it back, or the turn that it answers. */
  isWithdrawn: boolean;
}

/** A line that the learner could say. */
export interface TalkHint {
  /** The learner's turn that it is for. */
  turn: number;
  /** Counts the hints of the talk, from 1. */
  number: number;
  text: string;
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
  /** The last turn before a lost line made the conversation shorter; null when none did. */
  shortenedAfter: number | null;
  /** In order. */
  turns: readonly Turn[];
  /** The last utterance that belongs to an ended turn. */
  utterancesTold: number;
  /** Whether the partner has said its last words. */
  isClosing: boolean;
  /** The hint for the turn of the learner that is to come; null when there is none. */
  hint: TalkHint | null;
  /** The numbers of turns that were taken back, from the first to the last of each time. */
  withdrawn: readonly { first: number; last: number }[];
}

export const NO_TURNS: TalkTurns = {
  stage: null,
  endsAt: null,
  length: null,
  shortenedAfter: null,
  turns: [],
  utterancesTold: 0,
  isClosing: false,
  hint: null,
  withdrawn: [],
};

const NEW: Turn = {
  turn: 0,
  talker: 'partner',
  text: '',
  isFinished: false,
  isInterrupted: false,
  isWithdrawn: false,
  sentences: [],
  endedAt: null,
};

/** A conversation only becomes shorter: an exam does, after a line that was lost for long. */
function withLength(talk: TalkTurns, length: number | null): TalkTurns {
  if (length === null || length >= (talk.length ?? 0)) return talk;
  return { ...talk, length, shortenedAfter: talk.turns.at(-1)?.turn ?? 0 };
}

/**
 * Returns the talk after an event. Events arrive over the socket and the feed: a duplicate changes nothing. A turn of the
 * partner that is said again has its old number and later times.
 */
export function withTalkEvent(talk: TalkTurns, event: TalkEvent, transcript: Transcript): TalkTurns {
  switch (event.kind) {
    case 'phase':
      if (talk.stage === 'CONVERSATION') return withLength(talk, event.length);
      if (talk.stage === event.stage) return talk;
      return { ...talk, stage: event.stage, endsAt: event.endsAt, length: event.length };
    case 'turnEnded': {
      const { turn, text } = event;
      if (turnOf(talk, turn) !== undefined) return talk;
      return {
        ...withTurn(talk, { ...NEW, turn, talker: 'learner', text, isFinished: true }),
        utterancesTold: toldBy(talk, transcript),
        hint: talk.hint !== null && talk.hint.turn <= turn ? null : talk.hint,
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
    case 'hintGiven': {
      const { turn, number, text } = event;
      const isOld = number <= (talk.hint?.number ?? 0) || turn <= (talk.turns.at(-1)?.turn ?? 0);
      return isOld ? talk : { ...talk, hint: { turn, number, text } };
    }
    case 'turnWithdrawn': {
      const { turn: first, lastTurn: last } = event;
      if (talk.withdrawn.some((one) => one.first === first)) return talk;
      const withdrawn = [...talk.withdrawn, { first, last }];
      return {
        ...talk,
        turns: talk.turns.map((one) => ({ ...one, isWithdrawn: isIn(withdrawn, one.turn) })),
        utterancesTold: toldBy(talk, transcript),
        hint: null,
        withdrawn,
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
  const last = talk.turns.findLast(({ isWithdrawn }) => !isWithdrawn);
  if (last === undefined) return 'listening';
  if (last.talker === 'learner') return 'thinking';
  return last.isFinished ? 'listening' : 'speaking';
}

/** Returns the turn of the learner that can be taken back; null when there is none. */
export function lastSaid(talk: TalkTurns): LiveTurn | null {
  const said = talk.turns.findLast((one) => one.talker === 'learner' && one.text !== '' && !one.isWithdrawn);
  return said ?? null;
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

/** The last utterance heard so far. The words of a turn are often still interim when it ends. */
function toldBy(talk: TalkTurns, transcript: Transcript): number {
  const told = transcript.utterances.filter(({ stage }) => stage !== 'started').map(({ id }) => place(id));
  return Math.max(talk.utterancesTold, ...told);
}

function isIn(withdrawn: TalkTurns['withdrawn'], turn: number): boolean {
  return withdrawn.some(({ first, last }) => first <= turn && turn <= last);
}

function withTurn(talk: TalkTurns, changed: Turn): TalkTurns {
  // An event of a turn can arrive after the turn was taken back.
  const turn = { ...changed, isWithdrawn: isIn(talk.withdrawn, changed.turn) };
  const others = talk.turns.filter((one) => one.turn !== turn.turn);
  return { ...talk, turns: [...others, turn].sort((one, other) => one.turn - other.turn) };
}
