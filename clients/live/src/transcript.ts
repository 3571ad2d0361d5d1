import type { LiveEvent, LiveWarning, LiveWord } from './liveEvents';

/** An utterance: speech between two pauses. */
export interface Utterance {
  id: string;
  stage: 'started' | 'interim' | 'recognized' | 'scored';
  /** Interim text that will not change. */
  stable: string;
  /** Interim text that may still change. */
  unstable: string;
  /** Set from the stage `recognized` on; of a task with a text, the words of the text from `scored` on. */
  words: readonly LiveWord[];
  /** What was recognised, word by word; scoring does not change it. */
  heard: readonly string[];
  /** 0 to 100; null until scored, and for an utterance without speech. */
  overall: number | null;
  /** When the displayed interim text was recognised. */
  heardAt: number;
}

/** The transcript so far. */
export interface Transcript {
  /** In spoken order. */
  utterances: readonly Utterance[];
  /** The latest warning; null when there is none. */
  warning: { warning: LiveWarning; at: number; left: number | null } | null;
  isFinished: boolean;
}

export const EMPTY: Transcript = { utterances: [], warning: null, isFinished: false };

const ORDER = { started: 0, interim: 1, recognized: 2, scored: 3 } as const;

/** Returns the number in an utterance id: 12 for `u12`. */
export function place(id: string): number {
  return Number.parseInt(id.slice(1), 10) || 0;
}

/**
 * Returns the transcript after an event. Events arrive over the socket and the feed, so they can be late, duplicated or
 * out of order: an utterance never returns to an earlier stage, and a duplicate changes nothing.
 */
export function withEvent(transcript: Transcript, event: LiveEvent): Transcript {
  switch (event.kind) {
    case 'phase':
    case 'turnEnded':
    case 'partnerSpoke':
    case 'partnerFinished':
    case 'hintGiven':
    case 'turnWithdrawn':
      return transcript;
    case 'finished':
      return transcript.isFinished ? transcript : { ...transcript, isFinished: true };
    case 'warning': {
      const latest = transcript.warning;
      if (latest !== null && event.at <= latest.at) return transcript;
      return { ...transcript, warning: { warning: event.warning, at: event.at, left: event.left } };
    }
    case 'started':
    case 'interim':
    case 'recognized':
    case 'scored': {
      const known = transcript.utterances.find((utterance) => utterance.id === event.utteranceId);
      const next = advanced(known, event);
      if (next === known) return transcript;
      const others = transcript.utterances.filter((utterance) => utterance !== known);
      return { ...transcript, utterances: [...others, next].sort((one, other) => place(one.id) - place(other.id)) };
    }
  }
}

function texts(words: readonly LiveWord[]): string[] {
  return words.map(({ text }) => text);
}

function advanced(known: Utterance | undefined, event: Extract<LiveEvent, { utteranceId: string }>): Utterance {
  const before: Utterance = known ?? {
    id: event.utteranceId,
    stage: 'started',
    stable: '',
    unstable: '',
    words: [],
    heard: [],
    overall: null,
    heardAt: Number.NEGATIVE_INFINITY,
  };
  switch (event.kind) {
    case 'started':
      return before;
    case 'interim':
      if (ORDER[before.stage] > ORDER.interim || event.occurredAt <= before.heardAt) return before;
      return { ...before, stage: 'interim', stable: event.stable, unstable: event.unstable, heardAt: event.occurredAt };
    case 'recognized':
      if (ORDER[before.stage] >= ORDER.recognized) return before;
      return {
        ...before,
        stage: 'recognized',
        stable: '',
        unstable: '',
        words: event.words,
        heard: texts(event.words),
      };
    case 'scored':
      if (before.stage === 'scored') return before;
      return {
        ...before,
        stage: 'scored',
        stable: '',
        unstable: '',
        words: event.words,
        heard: before.stage === 'recognized' ? before.heard : texts(event.words),
        overall: event.overall,
      };
  }
}
