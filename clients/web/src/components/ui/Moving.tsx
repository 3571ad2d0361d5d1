'use client';

import { domAnimation, LazyMotion, MotionConfig } from 'motion/react';
import type { ReactNode } from 'react';

/**
 * Enables animations for its children. It loads 20 KB of code: use it only in parts of a page that are loaded later.
 */
export function Moving(props: { children: ReactNode }): ReactNode {
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion="user">{props.children}</MotionConfig>
    </LazyMotion>
  );
}
