/** How many runs are read at a time. One number for all lists, so that they are one in the cache. */
export const RUNS_PAGE = 50;
