/** A word of a running session; scored after its utterance is scored. */
export interface LiveWord {
  text: string;
  /** 0 to 100; null until scored. */
  score: number | null;
  /** Whether the word is an insertion: said, but not in the reference text. */
  isInsertion: boolean;
}

/** Returns the words of a text without scores, of an engine that gives no confidence. */
export function plainWords(text: string): LiveWord[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, score: null, isInsertion: false }));
}

/** A warning for the learner. */
export type LiveWarning = 'SILENCE' | 'CLIPPING' | 'NOISE' | 'TOO_QUIET' | 'LIMIT_NEAR' | 'ENGINE_REPLACED';

interface OfUtterance {
  utteranceId: string;
  /** When it occurred, in milliseconds since the epoch. */
  occurredAt: number;
}

/** The phase of a role-play. */
export type TalkStage = 'PREPARATION' | 'CONVERSATION';

/**
 * An event of a role-play; of no other task. Times without another word are milliseconds from the start of the audio.
 */
export type TalkEvent =
  | {
      kind: 'phase';
      stage: TalkStage;
      /** When the preparation is to end, in milliseconds since the epoch by the server's clock; null in the conversation. */
      endsAt: number | null;
      /** How long the conversation lasts, in audio; null in the preparation. */
      length: number | null;
      occurredAt: number;
    }
  | { kind: 'turnEnded'; turn: number; text: string; occurredAt: number }
  | { kind: 'partnerSpoke'; turn: number; sentence: number; text: string; at: number; occurredAt: number }
  | {
      kind: 'partnerFinished';
      turn: number;
      isInterrupted: boolean;
      /** How many UTF-16 code units of the sentences, joined by single spaces, were heard. */
      heardCharacters: number;
      at: number;
      isClosing: boolean;
      occurredAt: number;
    }
  | {
      /** A line that the learner could say in this turn. */
      kind: 'hintGiven';
      turn: number;
      /** Counts the hints of the talk, from 1. */
      number: number;
      text: string;
      occurredAt: number;
    }
  | {
      /** The learner has taken back the turns from `turn` to `lastTurn`. */
      kind: 'turnWithdrawn';
      turn: number;
      lastTurn: number;
      occurredAt: number;
    };

/** An event of a session, received over the socket or the feed. */
export type LiveEvent =
  | TalkEvent
  | (OfUtterance & { kind: 'started' })
  | (OfUtterance & { kind: 'interim'; stable: string; unstable: string })
  | (OfUtterance & { kind: 'recognized'; words: LiveWord[] })
  | (OfUtterance & { kind: 'scored'; words: LiveWord[]; overall: number | null })
  | { kind: 'warning'; warning: LiveWarning; at: number; left: number | null; occurredAt: number }
  | { kind: 'finished'; occurredAt: number };
