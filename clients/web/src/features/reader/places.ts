import type { SearchDocumentsQuery } from '@vivavoce/graphql';

import type { Mark } from '@/lib/marked';

/** A place in a document: a page, or a part of its text. */
export interface Place {
  /** From 1. */
  page: number;
  /** From where to where in the text of the page; null for the whole page. */
  span: { start: number; end: number } | null;
}

/** A passage that fits the words that are searched for. */
export interface Found extends Place {
  span: { start: number; end: number };
  text: string;
  section: string;
  /** The words in the text of the page. */
  words: readonly { start: number; end: number }[];
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Returns the place that an address names; null when it names none. */
export function placeIn(address: URLSearchParams): Place | null {
  const page = wholeNumber(address.get('page'));
  if (page === null || page < 1) return null;
  const start = wholeNumber(address.get('from'));
  const end = wholeNumber(address.get('to'));
  return { page, span: start !== null && end !== null && start < end ? { start, end } : null };
}

/** Returns the parameters of an address that name a place. */
export function parametersOf({ page, span }: Place): Record<'page' | 'from' | 'to', string | null> {
  return {
    page: String(page),
    from: span === null ? null : String(span.start),
    to: span === null ? null : String(span.end),
  };
}

/** Returns the passages that were found, in the order of the document. */
export function foundIn(results: SearchDocumentsQuery['searchDocuments']['results']): Found[] {
  return results
    .flatMap(({ source, highlights }): Found[] => {
      if (source.__typename !== 'DocumentPassage') return [];
      const { page, span, text, section } = source;
      const words = highlights.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
      return [{ page, span, text, section: section ?? '', words }];
    })
    .sort((one, other) => one.page - other.page || one.span.start - other.span.start);
}

/** Returns the index of the passage that a place is; -1 when it is none of them. */
export function indexOf(found: readonly Found[], place: Place | null): number {
  if (place?.span == null) return -1;
  const { page, span } = place;
  return found.findIndex((one) => one.page === page && one.span.start === span.start && one.span.end === span.end);
}

/** Returns what is marked on a page: the place that a link leads to, and the words that are searched for. */
export function marksOn(page: number, place: Place | null, found: readonly Found[]): Mark[] {
  const marks: Mark[] = found
    .filter((one) => one.page === page)
    .flatMap(({ words }) => words.map(({ start, end }) => ({ start, end, kind: 'word' as const })));
  if (place?.page === page && place.span !== null) marks.push({ ...place.span, kind: 'place' });
  return marks;
}
