/** A word of a running session; scored after its utterance is scored. */
export interface LiveWord {
  text: string;
  /** 0 to 100; null until scored. */
  score: number | null;
  /** Whether the word is an insertion: said, but not in the reference text. */
  isInsertion: boolean;
}

/** A warning for the learner. */
export type LiveWarning = 'SILENCE' | 'CLIPPING' | 'NOISE' | 'TOO_QUIET' | 'LIMIT_NEAR';

interface OfUtterance {
  utteranceId: string;
  /** When it occurred, in milliseconds since the epoch. */
  occurredAt: number;
}

/** An event of a session, received over the socket or the feed. */
export type LiveEvent =
  | (OfUtterance & { kind: 'started' })
  | (OfUtterance & { kind: 'interim'; stable: string; unstable: string })
  | (OfUtterance & { kind: 'recognized'; words: LiveWord[] })
  | (OfUtterance & { kind: 'scored'; words: LiveWord[]; overall: number | null })
  | { kind: 'warning'; warning: LiveWarning; at: number; left: number | null; occurredAt: number }
  | { kind: 'finished'; occurredAt: number };
