'use client';

import { useSyncExternalStore } from 'react';

function follow(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The token of a link in a mail, which the address has behind `#`; null during server rendering, empty without one. */
export function useLinkToken(): string | null {
  return useSyncExternalStore(
    follow,
    () => window.location.hash.slice(1),
    () => null,
  );
}
