'use client';

import type { Level } from '@vivavoce/live/microphone';
import { useEffect, useRef, type ReactNode } from 'react';

const BARS = 64;

/** The last seconds of the voice as bars, newest last; drawn on a canvas without rendering. */
export function Waveform(props: {
  onLevel: (listener: (level: Level) => void) => () => void;
  isRunning: boolean;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { onLevel, isRunning } = props;

  useEffect(() => {
    const board = canvas.current;
    const pen = board?.getContext('2d');
    if (!isRunning || !board || !pen) return;
    const levels = Array.from({ length: BARS }, () => 0);
    const colour = getComputedStyle(board).color;
    let frame: number | null = null;
    const draw = (): void => {
      frame = null;
      pen.clearRect(0, 0, board.width, board.height);
      pen.fillStyle = colour;
      const step = board.width / BARS;
      levels.forEach((level, i) => {
        const height = Math.max(4, level * board.height);
        pen.beginPath();
        pen.roundRect(i * step + step * 0.2, (board.height - height) / 2, step * 0.6, height, step * 0.3);
        pen.fill();
      });
    };
    const stop = onLevel(({ peak }) => {
      levels.shift();
      levels.push(Math.min(1, Math.sqrt(peak)));
      frame ??= requestAnimationFrame(draw);
    });
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [onLevel, isRunning]);

  return (
    <canvas
      ref={canvas}
      aria-hidden
      width={768}
      height={96}
      className={isRunning ? 'h-12 w-full max-w-96 text-voice short:hidden' : 'hidden'}
    />
  );
}
