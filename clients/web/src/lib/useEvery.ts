'use client';

import { useEffect } from 'react';

/** Does something again and again while it is on, for example looking whether something has changed. */
export function useEvery(milliseconds: number, does: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(does, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, does, isOn]);
}
