import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';

function watch(changed: () => void): () => void {
  const query = matchMedia(COARSE);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}

/** Returns whether the main pointer is a finger, so that texts do not mention keys. */
export function useTouch(): boolean {
  return useSyncExternalStore(
    watch,
    () => matchMedia(COARSE).matches,
    () => false,
  );
}
