'use client';

import type { Level } from '@vivavoce/live/microphone';
import { useEffect, useState } from 'react';

/** The level from which the signal counts as speech (about -37 dBFS). */
const SPEECH = 0.014;
/** The reports of speech after which text is late: one second of speech. */
const LATE = 40;

/** Returns whether speech is heard, but its text is late. */
export function useHearing(onLevel: (listener: (level: Level) => void) => () => void, text: string): boolean {
  const [lateFor, setLateFor] = useState<string | null>(null);
  useEffect(() => {
    let loud = 0;
    return onLevel(({ rms }) => {
      if (rms > SPEECH && ++loud === LATE) setLateFor(text);
    });
  }, [onLevel, text]);
  return lateFor === text;
}
