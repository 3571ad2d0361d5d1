'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { FailureError, failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback, useState } from 'react';
import { useMutation, type AnyVariables } from 'urql';

export interface Change<Data, Variables> {
  /** Sends the mutation. Returns the data; null on failure, with the reason in `failure`. */
  run(variables: Variables): Promise<Data | null>;
  isBusy: boolean;
  failure: Failure | null;
}

/** Provides a mutation with its loading and failure state. */
export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Change<Data, Variables> {
  const [result, execute] = useMutation<Data, Variables>(document);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (variables: Variables) => {
      setFailure(null);
      const answer = await execute(variables);
      // The response to a mutation that failed as a whole is `data: null`.
      const data = answer.data ?? null;
      if (data !== null) return data;
      setFailure(answer.error === undefined ? new FailureError(UNKNOWN).failure : failureOfError(answer.error));
      return null;
    },
    [execute],
  );
  return { run, isBusy: result.fetching, failure };
}

const UNKNOWN: Failure = { code: 'UNKNOWN', reason: 'UNKNOWN', retryable: true, retryAfter: null, requestId: null };
