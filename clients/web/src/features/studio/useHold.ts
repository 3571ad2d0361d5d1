'use client';

import { useState } from 'react';

export interface Hold {
  /** Whether nothing may be typed now. */
  isHeld: boolean;
  /** Holds the form while the act runs, and from its success on until the form is rebuilt. Returns the act's result. */
  hold(act: () => Promise<boolean>): Promise<boolean>;
}

/** Holds a form whose texts are about to be read again: what is typed in the meantime would be lost. */
export function useHold(): Hold {
  const [isHeld, setHeld] = useState(false);
  return {
    isHeld,
    hold: async (act) => {
      setHeld(true);
      let isDone = false;
      try {
        isDone = await act();
        return isDone;
      } finally {
        if (!isDone) setHeld(false);
      }
    },
  };
}
