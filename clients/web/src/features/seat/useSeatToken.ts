import { useSyncExternalStore } from 'react';

import { seatToken, takeSeatToken } from '@/platform/seatLink';

function follow(changed: () => void): () => void {
  const take = (): void => {
    takeSeatToken();
    changed();
  };
  // The router takes the history over after this page has appeared; from then on it follows changes of the address.
  const soon = setTimeout(take);
  window.addEventListener('hashchange', take);
  return () => {
    clearTimeout(soon);
    window.removeEventListener('hashchange', take);
  };
}

/** The token of a link to a seat, which this tab keeps; null during server rendering, empty without one. */
export function useSeatToken(): string | null {
  return useSyncExternalStore(follow, seatToken, () => null);
}
