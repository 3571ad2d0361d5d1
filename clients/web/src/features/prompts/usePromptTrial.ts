'use client';

import type { Failure, PromptTrialSubscription } from '@vivavoce/graphql';
import { promptTrialDocument } from '@vivavoce/learner/documents/prompts';
import { useSession } from '@vivavoce/learner/session';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Example } from './promptText';

export type TrialEnd = Extract<PromptTrialSubscription['promptTrial'], { __typename: 'PromptTrialEnd' }>;

/** What is tried. */
export interface Attempt {
  /** Null for the draft. */
  version: number | null;
  /** The name of the example; null for values of its own. */
  example: string | null;
  values: Example['values'];
  /** Whether the answer has a schema. */
  isJson: boolean;
  /** The longest answer in tokens. */
  mostTokens: number;
}

/** An answer, as far as it has come. */
export interface Tried {
  number: number;
  attempt: Attempt;
  text: string;
  /** Null until the answer is whole. */
  end: TrialEnd | null;
}

export interface PromptTrial {
  /** The newest first. */
  answers: readonly Tried[];
  isRunning: boolean;
  isLost: boolean;
  isStopped: boolean;
  failure: Failure | null;
  start(attempt: Attempt): void;
  stop(): void;
}

/** How many answers stay on the page. */
const MOST_ANSWERS = 5;

/** How the last trial ended; null while it runs, or when the answer came whole. */
type Ending = 'lost' | 'stopped' | Failure | null;

/** Tries a prompt. The answers stay on the page, to be compared, and nowhere else. */
export function usePromptTrial(id: string): PromptTrial {
  const { live } = useSession();
  const [answers, setAnswers] = useState<readonly Tried[]>([]);
  const [ending, setEnding] = useState<Ending>(null);
  const [isRunning, setRunning] = useState(false);
  const unsubscribe = useRef<(() => void) | null>(null);

  const end = useCallback(() => {
    unsubscribe.current?.();
    unsubscribe.current = null;
  }, []);
  useEffect(() => end, [end]);

  function over(how: Ending): void {
    setRunning(false);
    setEnding(how);
    // What has come until then is not the whole answer.
    if (how !== null) setAnswers((before) => before.filter((one) => one.end !== null || one.text !== ''));
  }

  function start(attempt: Attempt): void {
    end();
    setEnding(live === null ? 'lost' : null);
    if (live === null) return;
    setRunning(true);
    setAnswers((before) => [
      { number: (before[0]?.number ?? 0) + 1, attempt, text: '', end: null },
      ...before.filter((one) => one.end !== null || one.text !== '').slice(0, MOST_ANSWERS - 1),
    ]);
    const change = (next: (running: Tried) => Tried): void =>
      setAnswers(([running, ...before]) => (running === undefined ? [] : [next(running), ...before]));
    unsubscribe.current = live.subscribe<PromptTrialSubscription>(
      {
        document: promptTrialDocument,
        variables: {
          id,
          version: attempt.version,
          example: attempt.example,
          values: attempt.example === null ? attempt.values : [],
        },
      },
      {
        next: ({ promptTrial: part }) => {
          if (part.__typename === 'PromptTrialText')
            change((running) => ({ ...running, text: running.text + part.text }));
          else change((running) => ({ ...running, end: part }));
        },
        lost: () => over('lost'),
        failed: over,
        complete: () => over(null),
      },
    );
  }

  return {
    answers,
    isRunning,
    isLost: ending === 'lost',
    isStopped: ending === 'stopped',
    failure: typeof ending === 'string' ? null : ending,
    start,
    stop: () => {
      end();
      over('stopped');
    },
  };
}
