'use client';

import { useCallback, useRef } from 'react';

interface IntentKey {
  /** Returns the idempotency key of what is wanted: another wish has another key, a repeated one the same. */
  keyFor(wanted: string): string;
  /** Ends the wish: the same one is another wish from now on. */
  answered(): void;
}

/** Provides the idempotency keys of a request that is sent again after a lost answer, perhaps with another content. */
export function useIntentKey(): IntentKey {
  const intent = useRef<{ wanted: string; key: string } | null>(null);
  const keyFor = useCallback((wanted: string) => {
    if (intent.current?.wanted !== wanted) intent.current = { wanted, key: crypto.randomUUID() };
    return intent.current.key;
  }, []);
  const answered = useCallback(() => {
    intent.current = null;
  }, []);
  return { keyFor, answered };
}
