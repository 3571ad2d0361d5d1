'use client';

import type { Level } from '@vivavoce/live/microphone';
import { useEffect, useRef, type RefObject } from 'react';

/** Writes a level to the CSS variable `--level`, 0 to 1, once per frame, without rendering. */
export function useLevel<Shown extends HTMLElement | SVGElement>(
  onLevel: (listener: (level: Level) => void) => () => void,
): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    let target = 0;
    let now = 0;
    let frame = 0;
    const draw = (): void => {
      now += (target - now) * 0.35;
      target *= 0.97;
      shown.current?.style.setProperty('--level', now.toFixed(3));
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    const stop = onLevel(({ rms }) => {
      // Speech is between about -55 and -12 dBFS.
      const decibels = 20 * Math.log10(Math.max(rms, 1e-5));
      target = Math.max(0, Math.min(1, (decibels + 55) / 43));
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [onLevel]);
  return shown;
}
