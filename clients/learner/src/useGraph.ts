'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback } from 'react';
import { useQuery, type AnyVariables } from 'urql';

/** The state of a query. Data and failure can both be set: an unavailable service affects only its own fields. */
export interface Answer<Data> {
  data: Data | null;
  failure: Failure | null;
  isLoading: boolean;
  reload(): void;
}

interface Options {
  /** Sends no request while true. */
  pause?: boolean;
  /** Sends a request even if the cache has the response. */
  isFresh?: boolean;
}

/** Runs a query and updates when its cached data changes. */
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
