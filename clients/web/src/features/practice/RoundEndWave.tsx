'use client';

import { useReducedMotion } from 'motion/react';
import * as m from 'motion/react-m';
import type { ReactNode } from 'react';

import { Moving } from '@/components/ui/Moving';

const BARS = [10, 22, 38, 26, 46, 58, 40, 52, 30, 44, 20, 12];

/** A wave that rises once, for the end of a round. It does not move when motion is reduced. */
export function RoundEndWave(): ReactNode {
  const isStill = useReducedMotion() ?? false;
  return (
    <Moving>
      <svg aria-hidden viewBox="0 0 190 70" className="mx-auto mt-4 mb-6 h-24 text-voice">
        {BARS.map((height, i) => (
          <m.rect
            key={i}
            x={8 + i * 15}
            y={35 - height / 2}
            width="8"
            height={height}
            rx="4"
            fill="currentColor"
            style={{ transformBox: 'fill-box', transformOrigin: 'center' }}
            initial={isStill ? false : { scaleY: 0 }}
            animate={{ scaleY: 1 }}
            transition={{ type: 'spring', stiffness: 260, damping: 14, delay: i * 0.05 }}
          />
        ))}
      </svg>
    </Moving>
  );
}
