'use client';

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { failureOfError, type Failure } from '@vivavoce/graphql';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createRequest, useClient, useQuery, type AnyVariables, type Client, type Operation } from 'urql';

// Every platform of ours has them; the package is compiled without the types of any.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/**
 * The state of a query. Data and failure can both be set: an unavailable service affects only its own fields, a query
 * that fails when it is sent again keeps its last data, and a list of which a page fails keeps those before it.
 */
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

/** The last data of a query, with its client, since another person has another one. */
interface Kept<Data> {
  client: Client;
  key: number;
  data: Data;
}

/** Returns the key of a query, which the pages of a list share: they differ in the cursor after which they are. */
function keyOf<Data>({ query, variables }: Operation<Data>): number {
  return createRequest(query, { ...variables, after: null }).key;
}

/** The first delay before a failed query is sent again; each next one is twice as long. */
const AGAIN_AFTER = 2_000;

/** How often a failed query is sent again. Then only `reload` sends it. */
const MOST_TRIES = 4;

/** The longest delay before a query is sent again whose failure says when to: it is tried until it succeeds. */
const LONGEST_PAUSE = 30_000;

/**
 * Runs a query and updates when its cached data changes. A failure that can pass is shown, and the query is sent again, so
 * that a page is whole again without its reader when the service is back.
 */
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
  const { error, fetching, operation } = result;
  const client = useClient();
  const [kept, setKept] = useState<Kept<Data> | null>(null);
  // The response to an operation that failed as a whole is `data: null`.
  const received = result.data ?? null;
  if (received !== null && operation !== undefined && received !== kept?.data) {
    setKept({ client, key: keyOf(operation), data: received });
  }
  const isKept = kept?.client === client && operation !== undefined && kept.key === keyOf(operation);
  const data = received ?? (isKept ? kept.data : null);
  const tries = useRef(0);
  useEffect(() => {
    if (fetching) return;
    if (error === undefined) tries.current = 0;
    const failure = error === undefined ? null : failureOfError(error);
    if (failure?.retryable !== true || (failure.retryAfter === null && tries.current >= MOST_TRIES)) return;
    const delay = Math.max(Math.min(AGAIN_AFTER * 2 ** tries.current, LONGEST_PAUSE), failure.retryAfter ?? 0);
    const timer = setTimeout(() => {
      tries.current++;
      reload();
    }, delay);
    return () => {
      clearTimeout(timer);
    };
  }, [fetching, error, reload]);
  return {
    data,
    failure: error === undefined ? null : failureOfError(error),
    isLoading: fetching && data === null,
    reload,
  };
}
