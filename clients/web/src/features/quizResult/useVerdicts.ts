'use client';

import type { QuizAttemptVerdictsSubscription } from '@vivavoce/graphql';
import { quizAttemptVerdictsDocument, seeQuizVerdictsDocument } from '@vivavoce/learner/documents/quizAppeals';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useEffect, useRef, useState } from 'react';

/** The time until a lost connection is opened again. */
const AGAIN_AFTER = 2_000;

interface Verdicts {
  attemptId: string;
  /** How many verdicts the page shows that the learner has not seen before; null until it shows the attempt. */
  shown: number | null;
  /** Whether an appeal waits. */
  isWaiting: boolean;
  /** Reads the attempt again. */
  reload(): void;
}

/** Reads an attempt again when an examiner gives a verdict on it, and notes that the learner has seen what is shown. */
export function useVerdicts({ attemptId, shown, isWaiting, reload }: Verdicts): void {
  const { live } = useSession();
  const { run } = useChange(seeQuizVerdictsDocument);
  const [round, setRound] = useState(0);
  const read = useRef({ shown, reload });
  useEffect(() => {
    read.current = { shown, reload };
  });

  useEffect(() => {
    if (shown !== null && shown > 0) void run({ input: { attemptId } });
  }, [attemptId, shown, run]);

  useEffect(() => {
    if (!isWaiting || live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      timer = setTimeout(() => setRound((before) => before + 1), AGAIN_AFTER);
    };
    const end = live.subscribe<QuizAttemptVerdictsSubscription>(
      { document: quizAttemptVerdictsDocument, variables: { attemptId } },
      {
        next: ({ quizAttemptVerdicts }) => {
          if (quizAttemptVerdicts.newVerdicts > 0) read.current.reload();
        },
        lost: again,
        failed: ({ retryable }) => {
          if (retryable) again();
        },
        complete: again,
      },
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [attemptId, isWaiting, live, round]);
}
