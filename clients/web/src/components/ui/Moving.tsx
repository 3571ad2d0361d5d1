'use client';

import { domAnimation, LazyMotion, MotionConfig } from 'motion/react';
import type { ReactNode } from 'react';

/** Lets what stands in it move. Brings 20 KB of code: only parts of a page that are fetched later may use it. */
export function Moving(props: { children: ReactNode }): ReactNode {
  return (
    <LazyMotion features={domAnimation} strict>
      <MotionConfig reducedMotion="user">{props.children}</MotionConfig>
    </LazyMotion>
  );
}
