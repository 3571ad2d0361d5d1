'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { FailureError, failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback, useState } from 'react';
import { useMutation, type AnyVariables } from 'urql';

export interface Change<Data, Variables> {
  /** The answer; null when it failed, which `failure` then tells. */
  run(variables: Variables): Promise<Data | null>;
  isBusy: boolean;
  failure: Failure | null;
}

/** Changes something in the graph. */
export function useChange<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Change<Data, Variables> {
  const [result, execute] = useMutation<Data, Variables>(document);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = useCallback(
    async (variables: Variables) => {
      setFailure(null);
      const answer = await execute(variables);
      // A mutation that failed as a whole is answered with `data: null`.
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
