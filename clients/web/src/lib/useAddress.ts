'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

/**
 * The query of the page's address as state, so that a reload and a shared link show the same. A change shows at once
 * and replaces the entry of the browser's history; null removes a parameter. One that comes when another page is shown does
 * nothing.
 */
export function useAddress(): [URLSearchParams, (change: Record<string, string | null>) => void] {
  const followed = useSearchParams().toString();
  const path = usePathname();
  // The router follows a change a moment later. Until then a checkbox or a select would show its old state.
  const [ahead, setAhead] = useState<{ of: string; query: string } | null>(null);
  if (ahead !== null && ahead.of !== followed) setAhead(null);
  const shown = ahead?.of === followed ? ahead.query : followed;
  /** What the page shows now, for a change that comes later than the render it belongs to; null when the page was left. */
  const now = useRef<{ path: string; followed: string; shown: string } | null>(null);
  useLayoutEffect(() => {
    now.current = { path, followed, shown };
    return () => {
      now.current = null;
    };
  }, [path, followed, shown]);
  const change = useCallback(
    (next: Record<string, string | null>) => {
      if (now.current?.path !== path) return;
      const query = new URLSearchParams(now.current.shown);
      for (const [name, value] of Object.entries(next)) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
      const text = query.toString();
      now.current.shown = text;
      setAhead({ of: now.current.followed, query: text });
      // Without the router: nothing has to be fetched.
      window.history.replaceState(null, '', text === '' ? path : `${path}?${text}`);
    },
    [path],
  );
  return [useMemo(() => new URLSearchParams(shown), [shown]), change];
}
