'use client';

import { useEffect, useState, type RefObject } from 'react';

/** The page that is read is the last one that begins in the upper part of the window. */
const UPPER_PART = 0.4;

/** Returns the number of the page that is read. */
export function useVisiblePage(text: RefObject<HTMLElement | null>): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    let frame: number | null = null;
    const look = (): void => {
      frame = null;
      const pages = [...(text.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
      const line = window.innerHeight * UPPER_PART;
      const here = pages.findLast((one) => one.getBoundingClientRect().top <= line) ?? pages[0];
      if (here !== undefined) setPage(Number(here.dataset['page']));
    };
    const soon = (): void => {
      frame ??= requestAnimationFrame(look);
    };
    window.addEventListener('scroll', soon, { passive: true });
    return () => {
      window.removeEventListener('scroll', soon);
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [text]);
  return page;
}
