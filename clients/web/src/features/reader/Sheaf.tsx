'use client';

import type { ReactNode } from 'react';

import { useNear } from '@/lib/useNear';

import { PageRoom } from './PageRoom';
import { PagesFrom } from './PagesFrom';
import type { Found } from './places';
import type { Target } from './useTarget';

interface SheafProps {
  id: string;
  first: number;
  last: number;
  target: Target | null;
  found: readonly Found[];
}

/** Pages that are loaded together when they come near, and left out when they are far away, with room for them. */
export function Sheaf({ id, first, last, target, found }: SheafProps): ReactNode {
  const { ref, isNear, height } = useNear<HTMLDivElement>();
  const isWanted = target !== null && target.place.page >= first && target.place.page <= last;
  return (
    <div ref={ref}>
      {isNear || isWanted ? (
        <PagesFrom id={id} first={first} last={last} target={target} found={found} />
      ) : (
        <PageRoom pages={last - first + 1} height={height} isWanted={false} />
      )}
    </div>
  );
}
