'use client';

import type { QuizPartsFragment, QuizProgressSubscription } from '@vivavoce/graphql';
import { quizProgressDocument } from '@vivavoce/learner/documents/quizzes';
import { useState } from 'react';

import { useFollow } from '@/lib/graph/useFollow';

type Step = QuizProgressSubscription['quizProgress'];

/** How far a quiz is that is being made. */
export interface QuizProgress {
  /** The number of questions that are made; null while it waits. */
  made: number | null;
  ordered: number;
  /** Whether the connection is lost: what is shown may be old. */
  isLost: boolean;
}

/** Follows a quiz while it is made; null for one that is not. `onEnd` is called when that has ended. */
export function useQuizProgress(quiz: QuizPartsFragment | null, onEnd: () => void): QuizProgress | null {
  const isRunning = quiz !== null && (quiz.state === 'REQUESTED' || quiz.state === 'GENERATING');
  const of = isRunning ? quiz.id : null;
  const [told, setTold] = useState<Step | null>(null);
  const isLost = useFollow<QuizProgressSubscription, Step>({
    of,
    after: quiz?.cursor ?? '',
    request: (after) => ({ document: quizProgressDocument, variables: { id: quiz?.id ?? '', after } }),
    read: ({ quizProgress }) => quizProgress,
    onStep: setTold,
    onEnd,
  });
  if (!isRunning) return null;
  const isWaiting = (told?.state ?? quiz.state) === 'REQUESTED';
  return { made: isWaiting ? null : (told?.made ?? 0), ordered: told?.ordered ?? quiz.number, isLost };
}
