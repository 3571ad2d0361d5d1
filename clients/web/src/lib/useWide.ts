import { useSyncExternalStore } from 'react';

/** The width from which reading and doing stand side by side; the variant `panes:` has the same. */
const WIDE = '(min-width: 1100px)';

function watch(changed: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}

/** Returns whether the window has room for two panes. */
export function useWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => matchMedia(WIDE).matches,
    () => false,
  );
}
