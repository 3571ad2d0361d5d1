'use client';

import { Flame } from 'lucide-react';
import * as m from 'motion/react-m';
import type { ReactNode } from 'react';

import { Moving } from '@/components/ui/Moving';

/** The flame of a streak, animated once when today was added to it. */
export function StreakFlame(): ReactNode {
  return (
    <Moving>
      <m.span
        aria-hidden
        className="shrink-0 origin-bottom text-voice"
        animate={{ scale: [1, 1.3, 0.95, 1], rotate: [0, -7, 5, 0] }}
        transition={{ duration: 0.8, ease: 'easeOut' }}
      >
        <Flame className="size-8" fill="currentColor" fillOpacity={0.25} />
      </m.span>
    </Moving>
  );
}
