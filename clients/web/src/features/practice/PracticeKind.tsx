import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

/** A kind of practice on the practice screen. */
export function PracticeKind(props: { Sign: LucideIcon; title: string; lead: string; children: ReactNode }): ReactNode {
  const { Sign } = props;
  return (
    <Card>
      <div className="mb-5 flex flex-wrap items-center gap-4">
        <span
          aria-hidden
          className="flex size-12 shrink-0 items-center justify-center rounded-2xl bg-accent-soft text-accent"
        >
          <Sign className="size-6" />
        </span>
        <div className="min-w-0 break-words">
          <h2 className="text-xl">{props.title}</h2>
          <p className="text-muted">{props.lead}</p>
        </div>
      </div>
      {props.children}
    </Card>
  );
}
