import { gradeOf } from '@vivavoce/learner/grade';
import type { ReactNode } from 'react';

import { GRADE_TEXT } from '@/components/ui/score';

interface WeakListProps {
  items: readonly { key: string; name: string; lang: string; note: string; score: number }[];
}

/** A list of weak words or sounds, weakest first. */
export function WeakList(props: WeakListProps): ReactNode {
  return (
    <ol className="space-y-2.5">
      {props.items.map((item) => (
        <li key={item.key} className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1">
          <span className="min-w-0">
            <span lang={item.lang} dir="auto" className="me-2 font-display text-lg">
              {item.name}
            </span>
            <span className="text-sm text-muted">{item.note}</span>
          </span>
          <span className="font-semibold tabular-nums">{Math.round(item.score)}</span>
          <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="col-span-2 h-1.5 w-full">
            <rect width="100" height="4" rx="2" fill="var(--sunken)" />
            <rect
              width={item.score}
              height="4"
              rx="2"
              fill="currentColor"
              className={GRADE_TEXT[gradeOf(item.score)]}
            />
          </svg>
        </li>
      ))}
    </ol>
  );
}
