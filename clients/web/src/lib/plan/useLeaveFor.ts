import { useEffect, useState } from 'react';

import { leaveFor } from '@/platform/leaveFor';

interface Leaving {
  leaveFor(url: string): void;
  /** Until the other page is there; false again when the person comes back. */
  isLeaving: boolean;
}

/** Leads to a page of the payment provider in place of this one. */
export function useLeaveFor(): Leaving {
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    // A browser may keep this page and show it again as it was left.
    const back = (): void => {
      setLeaving(false);
    };
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('pageshow', back);
    };
  }, []);
  return {
    isLeaving,
    leaveFor: (url) => {
      setLeaving(true);
      leaveFor(url);
    },
  };
}
