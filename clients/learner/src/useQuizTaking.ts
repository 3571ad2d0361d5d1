'use client';

import {
  FailureError,
  failureOfError,
  readFragment,
  type QuizAnswerPartsFragment,
  type QuizMarkPartsFragment,
} from '@vivavoce/graphql';
import { useEffect, useMemo, useState } from 'react';
import { useClient, type Client, type OperationResult } from 'urql';
import { useStore } from 'zustand';

import { quizAnswerParts, quizMarkParts, saveQuizAnswerDocument, submitQuizAttemptDocument } from './documents/quizzes';
import type { Platform } from './platform';
import { contentOf, inputOf } from './quizContent';
import {
  createQuizTaking,
  type AnswerQueue,
  type QuizTaking,
  type QuizTakingPorts,
  type QuizTakingState,
  type StoredAnswer,
} from './quizTaking';
import type { ServerClock } from './serverClock';
import { refused } from './speaking';

export type QuizMark = QuizMarkPartsFragment;

/** What taking a quiz needs from the browser or the phone. */
export interface QuizPlatform extends Pick<Platform, 'now' | 'later' | 'onOnline'> {
  answers: AnswerQueue;
}

/** Returns an answer of the graph for the taking of its attempt. */
export function storedAnswer(answer: QuizAnswerPartsFragment): StoredAnswer<QuizMark> {
  const { questionId, content, number, mark } = answer;
  return { questionId, content: contentOf(content), number: number ?? 0, mark: readFragment(quizMarkParts, mark) };
}

function portsFor(
  client: Client,
  platform: QuizPlatform,
  attemptId: string,
  clock: ServerClock,
): QuizTakingPorts<QuizMark> {
  function all<Data>(answer: OperationResult<Data>): Data {
    if (answer.error !== undefined) throw new FailureError(failureOfError(answer.error));
    // The response to an operation that failed as a whole is `data: null`.
    const data = answer.data ?? null;
    if (data === null) throw refused('UNKNOWN');
    return data;
  }
  return {
    queue: platform.answers,
    save: async ({ questionId, number, content }) => {
      const input = { attemptId, questionId, number, answer: inputOf(content) };
      const { saveQuizAnswer } = all(await client.mutation(saveQuizAnswerDocument, { input }).toPromise());
      const answer = readFragment(quizAnswerParts, saveQuizAnswer.answer);
      if (answer !== null) {
        if (answer.savedAt !== null && answer.number === number)
          clock.fresh(Date.parse(answer.savedAt), platform.now());
        return { kind: 'saved', answer: storedAnswer(answer) };
      }
      const [error] = saveQuizAnswer.errors;
      switch (error?.__typename) {
        case 'QuizAnswerSuperseded':
          return { kind: 'superseded', answer: storedAnswer(readFragment(quizAnswerParts, error.answer)) };
        case 'QuizAnswerMarked':
          return { kind: 'marked', answer: storedAnswer(readFragment(quizAnswerParts, error.answer)) };
        case 'QuizAttemptEnded':
          return { kind: 'ended' };
        case 'QuizAttemptUnknown':
          throw refused('NOT_FOUND');
        case 'InvalidInput':
        case undefined:
          throw refused('UNKNOWN');
      }
    },
    submit: async () => {
      const { submitQuizAttempt } = all(
        await client.mutation(submitQuizAttemptDocument, { input: { attemptId } }).toPromise(),
      );
      if (submitQuizAttempt.errors.length > 0) throw refused('NOT_FOUND');
    },
    now: platform.now,
    later: platform.later,
    onOnline: platform.onOnline,
  };
}

/** Takes an attempt for this component: begins with what is stored, and stops when the component unmounts. */
export function useQuizTaking(
  platform: QuizPlatform,
  attemptId: string,
  answers: readonly QuizAnswerPartsFragment[],
  clock: ServerClock,
): { taking: QuizTaking<QuizMark>; state: QuizTakingState<QuizMark> } {
  const client = useClient();
  const [first] = useState(() => answers.map(storedAnswer));
  const taking = useMemo(
    () => createQuizTaking(attemptId, first, portsFor(client, platform, attemptId, clock)),
    [attemptId, client, clock, first, platform],
  );
  const state = useStore(taking.store);
  useEffect(() => taking.open(), [taking]);
  // What another window has stored arrives with the next look at the attempt.
  useEffect(() => {
    taking.learn(answers.map(storedAnswer));
  }, [taking, answers]);
  return { taking, state };
}
