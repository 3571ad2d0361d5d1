'use client';

import {
  FailureError,
  failureOfError,
  type AttachMockExamSessionMutation,
  type MockExamPartKind,
} from '@vivavoce/graphql';
import { useMemo } from 'react';
import { useClient } from 'urql';

import { attachMockExamSessionDocument } from './documents/mockExam';
import { refused, type Whole } from './speaking';

type AttachError = AttachMockExamSessionMutation['attachMockExamSession']['errors'][number]['__typename'];

const REASONS: Record<AttachError, string> = {
  MockExamUnknown: 'NOT_FOUND',
  MockExamEnded: 'EXAM_ENDED',
  MockExamPartNotOpen: 'EXAM_PART_CHANGED',
  MockExamPartTaken: 'EXAM_PART_CHANGED',
  MockExamSessionUnsuited: 'EXAM_PART_CHANGED',
  SpeakingSessionUnknown: 'SESSION_UNKNOWN',
};

/** Makes the sessions that are started a part of an exam. */
export function useMockExamPart(mockExamId: string, part: MockExamPartKind, sessionKey: string): Whole {
  const client = useClient();
  return useMemo(
    () => ({
      sessionKey,
      join: async (sessionId) => {
        const input = { mockExamId, part, sessionId };
        const answer = await client.mutation(attachMockExamSessionDocument, { input }).toPromise();
        // The response to a mutation that failed as a whole is `data: null`.
        const data = answer.data ?? null;
        if (data === null)
          throw answer.error === undefined ? refused('UNKNOWN') : new FailureError(failureOfError(answer.error));
        const [error] = data.attachMockExamSession.errors;
        if (error !== undefined) throw refused(REASONS[error.__typename]);
      },
    }),
    [client, mockExamId, part, sessionKey],
  );
}
