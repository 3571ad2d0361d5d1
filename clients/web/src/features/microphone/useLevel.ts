'use client';

import type { Level } from '@vivavoce/live/microphone';
import { useEffect, useRef, type RefObject } from 'react';

/** Below it nothing can be seen of a level. */
const RESTING = 0.004;

/** Writes a level to the CSS variable `--level`, 0 to 1, without rendering: in each frame while it moves, not at all in silence. */
export function useLevel<Shown extends HTMLElement | SVGElement>(
  onLevel: (listener: (level: Level) => void) => () => void,
): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    let target = 0;
    let now = 0;
    let frame: number | null = null;
    const draw = (): void => {
      now += (target - now) * 0.35;
      target *= 0.97;
      const isResting = Math.max(now, target) < RESTING;
      if (isResting) now = 0;
      shown.current?.style.setProperty('--level', now.toFixed(3));
      frame = isResting ? null : requestAnimationFrame(draw);
    };
    const stop = onLevel(({ rms }) => {
      // Speech is between about -55 and -12 dBFS.
      const decibels = 20 * Math.log10(Math.max(rms, 1e-5));
      target = Math.max(0, Math.min(1, (decibels + 55) / 43));
      if (target >= RESTING) frame ??= requestAnimationFrame(draw);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [onLevel]);
  return shown;
}
