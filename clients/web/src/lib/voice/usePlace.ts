'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * Returns a function that tells the place of an element in each frame until it pauses. The element itself tells it four times a
 * second: short words would be over before.
 */
export function usePlace(onTime: (milliseconds: number) => void): (element: HTMLMediaElement) => void {
  const newest = useRef(onTime);
  const frame = useRef(0);
  useEffect(() => {
    newest.current = onTime;
  });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback((element) => {
    cancelAnimationFrame(frame.current);
    const tell = (): void => {
      if (element.paused || element.ended) return;
      newest.current(element.currentTime * 1_000);
      frame.current = requestAnimationFrame(tell);
    };
    tell();
  }, []);
}
