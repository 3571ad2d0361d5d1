import type { Exchange } from '@urql/core';
import { filter, pipe } from 'wonka';

/**
 * Leaves out the part of a response in which the cache finds no data. When a query is asked again because a deferred field of
 * it is out of date, the cache misses that field until its part is here, and would take away all that a page shows.
 */
export const partsExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      forward(operations),
      filter(({ data, error, hasNext }) => !hasNext || error !== undefined || (data !== null && data !== undefined)),
    );
