'use client';

import { useLayoutEffect } from 'react';

let holder: (() => void) | null = null;

function step(event: PopStateEvent): void {
  if (holder === null) return;
  event.stopImmediatePropagation();
  holder();
}

/**
 * Calls the listener for the browser's Back and Forward in place of the router, which then stays on the page. Returns a
 * function that gives the steps back to the router.
 */
export function holdSteps(listener: () => void): () => void {
  holder = listener;
  return () => {
    if (holder === listener) holder = null;
  };
}

/**
 * Hears of the browser's steps before the router. Browsers call the listeners of a window in the order in which they were
 * added, so this belongs into the root layout: the router adds its own in a later effect of the same commit.
 */
export function HistorySteps(): null {
  useLayoutEffect(() => {
    window.addEventListener('popstate', step);
    return () => window.removeEventListener('popstate', step);
  }, []);
  return null;
}
