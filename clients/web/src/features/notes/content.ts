import type { EditNotesInput, NotesContentPartsFragment } from '@vivavoce/graphql';

import { lengthOf } from '@/lib/lengthOf';

export type Content = NotesContentPartsFragment;
export type Item = Content['keyPoints'][number];
export type Citation = Item['citations'][number];

/** The limits of the service: entries of a list, and characters. */
export const LIMITS = { summary: 10, keyPoints: 60, glossary: 60, text: 1_000, term: 100 } as const;

/** An entry while it is edited; its key stays while others come and go. */
export interface DraftEntry {
  key: number;
  /** The term of a glossary; null for other entries. */
  term: string | null;
  text: string;
  citations: readonly Citation[];
}

export type Section = 'summary' | 'keyPoints' | 'glossary';

export const SECTIONS = ['summary', 'keyPoints', 'glossary'] as const satisfies readonly Section[];

/** Notes while they are edited. */
export type Draft = Readonly<Record<Section, readonly DraftEntry[]>>;

/** Returns notes to be edited. */
export function draftOf(content: Content): Draft {
  let key = 0;
  const entry = ({ text, citations }: Item): DraftEntry => ({ key: key++, term: null, text, citations });
  return {
    summary: content.summary.map(entry),
    keyPoints: content.keyPoints.map(entry),
    glossary: content.glossary.map(({ term, definition, citations }) => ({
      key: key++,
      term,
      text: definition,
      citations,
    })),
  };
}

/** Returns a draft with an empty entry at the end of a section. */
export function withNew(draft: Draft, section: Section): Draft {
  const keys = SECTIONS.flatMap((one) => draft[one].map(({ key }) => key));
  const entry: DraftEntry = {
    key: Math.max(-1, ...keys) + 1,
    term: section === 'glossary' ? '' : null,
    text: '',
    citations: [],
  };
  return { ...draft, [section]: [...draft[section], entry] };
}

/** Returns a draft with one entry changed. */
export function withChange(draft: Draft, section: Section, key: number, change: Partial<DraftEntry>): Draft {
  return { ...draft, [section]: draft[section].map((entry) => (entry.key === key ? { ...entry, ...change } : entry)) };
}

/** Returns a draft without an entry. */
export function without(draft: Draft, section: Section, key: number): Draft {
  return { ...draft, [section]: draft[section].filter((entry) => entry.key !== key) };
}

function isText(text: string, most: number): boolean {
  return text.trim() !== '' && lengthOf(text.trim()) <= most;
}

/** Whether an entry can be stored. */
export function isWhole({ term, text }: DraftEntry): boolean {
  return isText(text, LIMITS.text) && (term === null || isText(term, LIMITS.term));
}

type Stored = Pick<EditNotesInput, Section>;

/** Returns a draft as the service takes it. */
export function inputOf(draft: Draft): Stored {
  const places = (citations: readonly Citation[]): { page: number; start: number; end: number }[] =>
    citations.map(({ page, span }) => ({ page, start: span.start, end: span.end }));
  const item = ({ text, citations }: DraftEntry): Stored['summary'][number] => ({
    text: text.trim(),
    citations: places(citations),
  });
  return {
    summary: draft.summary.map(item),
    keyPoints: draft.keyPoints.map(item),
    glossary: draft.glossary.map(({ term, text, citations }) => ({
      term: (term ?? '').trim(),
      definition: text.trim(),
      citations: places(citations),
    })),
  };
}

/** Returns the entries of a section as lines, to be compared. */
export function linesOf(draft: Draft, section: Section): string[] {
  return draft[section].map(({ term, text }) => (term === null ? text.trim() : `${term.trim()}: ${text.trim()}`));
}

interface Heading {
  title: string;
  page: number;
  start: number;
}

/** Returns points under the headings of the document below which their first places are; before the first one without. */
export function bySection(points: readonly Item[], headings: readonly Heading[]): { title: string; points: Item[] }[] {
  const groups: { title: string; points: Item[] }[] = [];
  for (const point of points) {
    const [place] = point.citations;
    const title =
      place === undefined
        ? ''
        : (headings.findLast(
            ({ page, start }) => page < place.page || (page === place.page && start <= place.span.start),
          )?.title ?? '');
    const last = groups.at(-1);
    if (last?.title === title) last.points.push(point);
    else groups.push({ title, points: [point] });
  }
  return groups;
}
