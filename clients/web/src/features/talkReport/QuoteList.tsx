import type { TalkQuotePartsFragment } from '@vivavoce/graphql';
import { useId, type ReactNode } from 'react';

import { QuoteLine } from './QuoteLine';

interface QuoteListProps {
  title: string;
  quotes: readonly TalkQuotePartsFragment[];
  language: string;
}

/** Passages of the learner's own speech under a title; nothing when there are none. */
export function QuoteList({ title, quotes, language }: QuoteListProps): ReactNode {
  const id = useId();
  if (quotes.length === 0) return null;
  return (
    <div className="mt-3">
      <p id={id} className="text-sm font-medium text-muted">
        {title}
      </p>
      <ul aria-labelledby={id} className="mt-1 space-y-2">
        {quotes.map((quote) => (
          <li key={`${quote.turn} ${quote.start} ${quote.text}`}>
            <QuoteLine quote={quote} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
