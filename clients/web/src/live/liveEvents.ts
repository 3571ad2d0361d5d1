/** A word while the session runs; scored once the utterance was. */
export interface LiveWord {
  text: string;
  /** 0 to 100; null until it is scored. */
  score: number | null;
  /** Whether it was said though it does not stand in the text. */
  isInsertion: boolean;
}

/** What the learner may want to know now. */
export type LiveWarning = 'SILENCE' | 'CLIPPING' | 'NOISE' | 'TOO_QUIET' | 'LIMIT_NEAR';

interface OfUtterance {
  utteranceId: string;
  /** When it happened, milliseconds since the epoch. */
  occurredAt: number;
}

/** One thing that happened in a session, whichever way it came. */
export type LiveEvent =
  | (OfUtterance & { kind: 'started' })
  | (OfUtterance & { kind: 'interim'; stable: string; unstable: string })
  | (OfUtterance & { kind: 'recognized'; words: LiveWord[] })
  | (OfUtterance & { kind: 'scored'; words: LiveWord[]; overall: number | null })
  | { kind: 'warning'; warning: LiveWarning; at: number; left: number | null; occurredAt: number }
  | { kind: 'finished'; occurredAt: number };
