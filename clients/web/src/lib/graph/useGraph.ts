'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback } from 'react';
import { useQuery, type AnyVariables } from 'urql';

/** What is known of an answer. Both can be there: a service that is away takes only its own fields with it. */
export interface Answer<Data> {
  data: Data | null;
  failure: Failure | null;
  isLoading: boolean;
  reload(): void;
}

interface Options {
  /** Asks nothing while true. */
  pause?: boolean;
  /** Asks the server even if the answer is known. */
  isFresh?: boolean;
}

/** Asks the graph, and again whenever what was answered changes. */
export function useGraph<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: Options = {},
): Answer<Data> {
  const [result, execute] = useQuery<Data, Variables>({
    query: document,
    variables,
    pause: options.pause ?? false,
    requestPolicy: options.isFresh === true ? 'cache-and-network' : 'cache-first',
  });
  const reload = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  return {
    data: result.data ?? null,
    failure: result.error === undefined ? null : failureOfError(result.error),
    isLoading: result.fetching && result.data === undefined,
    reload,
  };
}
