'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';

/**
 * The query of the page's address as state, so that a reload and a shared link show the same. A change shows at once
 * and replaces the entry of the browser's history; null removes a parameter.
 */
export function useAddress(): [URLSearchParams, (change: Record<string, string | null>) => void] {
  const followed = useSearchParams().toString();
  const path = usePathname();
  // The router follows a change a moment later. Until then a checkbox or a select would show its old state.
  const [ahead, setAhead] = useState<{ of: string; query: string } | null>(null);
  if (ahead !== null && ahead.of !== followed) setAhead(null);
  const shown = ahead?.of === followed ? ahead.query : followed;
  const change = useCallback(
    (next: Record<string, string | null>) => {
      const query = new URLSearchParams(shown);
      for (const [name, value] of Object.entries(next)) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
      const text = query.toString();
      setAhead({ of: followed, query: text });
      // Without the router: nothing has to be fetched.
      window.history.replaceState(null, '', text === '' ? path : `${path}?${text}`);
    },
    [shown, followed, path],
  );
  return [useMemo(() => new URLSearchParams(shown), [shown]), change];
}
