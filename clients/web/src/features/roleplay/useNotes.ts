'use client';

import { useCallback, useState } from 'react';

export interface Notes {
  text: string;
  write(text: string): void;
  /** The lines of the card that are ticked. */
  ticked: ReadonlySet<string>;
  tick(line: string, isTicked: boolean): void;
}

/** The learner's private notes and ticks. They are nowhere but on this page. */
export function useNotes(): Notes {
  const [text, write] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = useCallback((line: string, isTicked: boolean) => {
    setTicked((before) => {
      const next = new Set(before);
      if (isTicked) next.add(line);
      else next.delete(line);
      return next;
    });
  }, []);
  return { text, write, ticked, tick };
}
