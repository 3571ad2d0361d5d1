/** The loaded pages of a list. */
export interface Pages {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Whether the page that is asked for is the one behind those that are loaded. */
export function isNextAsked(list: Pages | null | undefined, after: string | null): boolean {
  return after !== null && list?.pageInfo.endCursor === after;
}
