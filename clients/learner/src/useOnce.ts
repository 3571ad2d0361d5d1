'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback, useState } from 'react';
import { useClient, type AnyVariables } from 'urql';

export interface Once<Data, Variables> {
  /** Sends the query past the cache. Returns the data; null on failure, with the reason in `failure`. */
  ask(variables: Variables): Promise<Data | null>;
  failure: Failure | null;
}

/** Provides a query that is sent when a person asks for it, such as a check. */
export function useOnce<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Once<Data, Variables> {
  const client = useClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = useCallback(
    async (variables: Variables) => {
      setFailure(null);
      const answer = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
      if (answer.error !== undefined) setFailure(failureOfError(answer.error));
      return answer.error === undefined ? (answer.data ?? null) : null;
    },
    [client, document],
  );
  return { ask, failure };
}
