'use client';

import { useEffect, useRef, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

/** How high a page is assumed to be before it was seen. */
const REM_A_PAGE = 36;

interface PageRoomProps {
  pages: number;
  /** Their height in pixels when they were last seen; null when they were not. */
  height: number | null;
  /** Whether the reader goes to one of them. */
  isWanted: boolean;
}

/** The space of pages whose text is not loaded. */
export function PageRoom({ pages, height, isWanted }: PageRoomProps): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) room.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <div
      ref={room}
      className="scroll-mt-40 pt-6"
      style={{ minHeight: height === null ? `${pages * REM_A_PAGE}rem` : `${height}px` }}
    >
      {isWanted && <Skeleton lines={6} />}
    </div>
  );
}
