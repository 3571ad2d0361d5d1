import type { Exchange, OperationResult } from '@urql/core';
import { map, pipe } from 'wonka';

type Path = readonly (string | number)[];

/** Deletes the null at a path, or the one that stands for a parent. The data belongs to the response, so no other code holds it. */
function deleteAt(data: unknown, path: Path): void {
  let parent = data;
  for (const key of path) {
    if (typeof parent !== 'object' || parent === null) return;
    const value: unknown = Reflect.get(parent, key);
    if (value === null) {
      if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
      return;
    }
    parent = value;
  }
}

function withoutFailed(result: OperationResult): OperationResult {
  const paths = result.error?.graphQLErrors.flatMap(({ path }) => (path === undefined ? [] : [path])) ?? [];
  for (const path of paths) deleteAt(result.data, path);
  return result;
}

/**
 * Leaves the fields that failed out of results, so that the cache stores them as unknown. By itself it does so only until
 * it meets a fragment on another type than the object's: after that it stores their null, and the failure is forgotten as
 * soon as something else of the object arrives.
 */
export const failedFields: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(forward(operations), map(withoutFailed));
