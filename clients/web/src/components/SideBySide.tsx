import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { classes } from '@/components/ui/classes';
import { nearChanges, type DiffLine } from '@/lib/diffLines';

/** A part of two texts that differs. */
export interface ComparedPart {
  name: string;
  lines: readonly DiffLine[];
  isCode: boolean;
}

interface SideBySideProps {
  parts: readonly ComparedPart[];
  olderName: string;
  newerName: string;
  /** What is said when nothing differs. */
  same: string;
}

const LOOKS: Record<DiffLine['kind'], string> = {
  same: 'text-muted',
  removed: 'bg-poor-soft no-underline',
  added: 'bg-good-soft no-underline',
};

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** Two texts side by side, on a narrow screen below each other; each difference has a sign besides its colour. */
export function SideBySide(props: SideBySideProps): ReactNode {
  if (props.parts.length === 0) return <p className="text-muted">{props.same}</p>;
  const sides = [
    { name: props.olderName, hidden: 'added', sign: '–' },
    { name: props.newerName, hidden: 'removed', sign: '+' },
  ] as const;
  return (
    <div className="space-y-5">
      {props.parts.map(({ name: part, lines, isCode }) => (
        <Card key={part}>
          <h3 className="mb-3 text-lg break-words">{part}</h3>
          <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
            {sides.map(({ name, hidden, sign }) => (
              <div key={name} className="min-w-0">
                <h4 className="mb-1 text-sm font-medium text-muted">{name}</h4>
                <ol className={classes('space-y-0.5', isCode && 'font-mono text-sm')} dir="auto">
                  {nearChanges(lines).map((line, index) => {
                    if (line === null)
                      return (
                        <li key={index} aria-hidden className="text-muted">
                          {'…'}
                        </li>
                      );
                    if (line.kind === hidden) return null;
                    const Tag = TAGS[line.kind];
                    return (
                      <li key={index} className="flex gap-2">
                        <span aria-hidden className="w-3 shrink-0 text-muted">
                          {line.kind === 'same' ? '' : sign}
                        </span>
                        <Tag
                          className={classes('min-w-0 rounded px-1 break-words whitespace-pre-wrap', LOOKS[line.kind])}
                        >
                          {line.text}
                        </Tag>
                      </li>
                    );
                  })}
                </ol>
              </div>
            ))}
          </div>
        </Card>
      ))}
    </div>
  );
}
