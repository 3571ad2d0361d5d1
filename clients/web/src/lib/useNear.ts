'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** How near the window something must be to count, as a margin around the window. */
const MARGIN = '100% 0px';

/**
 * Tells whether an element is in or near the window, and how high it was in pixels when it last left. What is far away
 * can then be left out, with room for it.
 */
export function useNear<Tag extends HTMLElement>(): {
  ref: RefObject<Tag | null>;
  isNear: boolean;
  height: number | null;
} {
  const ref = useRef<Tag>(null);
  const [seen, setSeen] = useState<{ isNear: boolean; height: number | null }>({ isNear: false, height: null });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last === undefined) return;
        const { isIntersecting, boundingClientRect } = last;
        setSeen((before) => ({
          isNear: isIntersecting,
          height: before.isNear && !isIntersecting ? boundingClientRect.height : before.height,
        }));
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...seen };
}
