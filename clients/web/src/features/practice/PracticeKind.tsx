import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

interface PracticeKindProps {
  Sign: LucideIcon;
  title: string;
  lead: string;
  /** The way to begin. */
  start?: ReactNode;
  /** What to choose before. */
  children?: ReactNode;
}

/** A kind of practice on the practice screen: what it is, the way to begin, and below it what can be chosen. */
export function PracticeKind(props: PracticeKindProps): ReactNode {
  const { Sign } = props;
  return (
    <Card className="space-y-4">
      <div className="flex flex-wrap items-center gap-4">
        <span
          aria-hidden
          className="flex size-12 shrink-0 items-center justify-center rounded-2xl bg-accent-soft text-accent"
        >
          <Sign className="size-6" />
        </span>
        <div className="min-w-0 flex-1 basis-40 break-words">
          <h2 className="text-xl">{props.title}</h2>
          <p className="text-muted">{props.lead}</p>
        </div>
        {props.start}
      </div>
      {props.children}
    </Card>
  );
}
