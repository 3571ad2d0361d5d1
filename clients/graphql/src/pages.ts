import { stringifyVariables } from '@urql/core';
import type { Resolver, Variables } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';

const merge: Resolver = relayPagination();

/** Names a list whatever page of it is asked for. */
function listOf(page: Variables | null): string {
  return stringifyVariables({ ...page, after: null });
}

/** Merges the pages of a list by cursor. A page that failed leaves those before it. */
export const pages: Resolver = (parent, asked, cache, info) => {
  const list = merge(parent, asked, cache, info);
  if (list !== undefined || info.error === undefined || typeof asked['after'] !== 'string') return list;
  // Pages are merged only for one of those that are there.
  for (const { fieldName, arguments: page } of cache.inspectFields(info.parentKey)) {
    if (fieldName !== info.fieldName || page === null || listOf(page) !== listOf(asked)) continue;
    const before = merge(parent, page, cache, info);
    if (before !== undefined) return before;
  }
  return undefined;
};
