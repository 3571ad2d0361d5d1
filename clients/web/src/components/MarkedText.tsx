import type { ReactNode } from 'react';

import { marked, type Mark } from '@/lib/marked';

interface MarkedTextProps {
  text: string;
  /** Where the text begins, in the count of the marks. */
  from?: number;
  marks: readonly Mark[];
}

const LOOKS = {
  word: 'rounded-sm bg-fair-soft text-ink underline decoration-fair decoration-2 underline-offset-2',
  place: 'rounded-sm bg-accent-soft text-ink',
};

/** A text whose marked parts stand out by colour and, for words, a line below them. */
export function MarkedText({ text, from = 0, marks }: MarkedTextProps): ReactNode {
  return marked(text, from, marks).map(({ start, text: part, kind, isPlace }) =>
    kind === null ? (
      part
    ) : (
      <mark key={start} data-place={isPlace ? '' : undefined} className={LOOKS[kind]}>
        {part}
      </mark>
    ),
  );
}
