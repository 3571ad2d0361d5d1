'use client';

import { usePathname, useSearchParams, type ReadonlyURLSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/**
 * The query of the page's address as state, so that a reload and a shared link show the same. A change replaces the
 * entry of the browser's history; null removes a parameter.
 */
export function useAddress(): [ReadonlyURLSearchParams, (change: Record<string, string | null>) => void] {
  const search = useSearchParams();
  const path = usePathname();
  const change = useCallback(
    (next: Record<string, string | null>) => {
      const query = new URLSearchParams(search);
      for (const [name, value] of Object.entries(next)) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
      // Without the router: nothing has to be fetched.
      window.history.replaceState(null, '', query.size === 0 ? path : `${path}?${query.toString()}`);
    },
    [search, path],
  );
  return [search, change];
}
