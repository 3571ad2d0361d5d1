import type { DocumentPagePartsFragment } from '@vivavoce/graphql';

type Block = DocumentPagePartsFragment['blocks'][number];

/** A part of a page with its text. */
export interface Part {
  kind: 'heading' | 'paragraph';
  /** Of a heading: from 1, the highest, to 6; else 0. */
  level: number;
  /** Of a heading: how deep it is among those of its page, without gaps, from 1; else 0. */
  depth: number;
  start: number;
  text: string;
}

/** Items of a list that follow each other. */
export interface List {
  kind: 'list';
  start: number;
  /** The depth is 0 for an item that is in no other. */
  items: readonly { start: number; text: string; depth: number }[];
}

export interface Table {
  kind: 'table';
  start: number;
  rows: readonly (readonly { start: number; text: string }[])[];
}

/** What stands between the cells of a row. */
const BETWEEN_CELLS = ' | ';

function rowsOf(text: string, from: number): Table['rows'] {
  let start = from;
  return text.split('\n').map((line) => {
    const cells = line.split(BETWEEN_CELLS).map((cell) => {
      const at = start;
      start += cell.length + BETWEEN_CELLS.length;
      return { start: at, text: cell };
    });
    // The end of the line replaces the text between cells.
    start += 1 - BETWEEN_CELLS.length;
    return cells;
  });
}

/**
 * Returns what a page consists of, in order; items that follow each other are one list. Pages are shown one by one,
 * so the depth of headings starts again on each.
 */
export function partsOf(page: { text: string; blocks: readonly Block[] }): (Part | List | Table)[] {
  const parts: (Part | List | Table)[] = [];
  let depth = 0;
  let items: { start: number; text: string; depth: number }[] | null = null;
  for (const { kind, level, span } of page.blocks) {
    const { start } = span;
    const text = page.text.slice(start, span.end);
    if (kind === 'LIST_ITEM') {
      if (items === null) {
        items = [];
        parts.push({ kind: 'list', start, items });
      }
      items.push({ start, text, depth: level });
      continue;
    }
    items = null;
    if (kind === 'TABLE') parts.push({ kind: 'table', start, rows: rowsOf(text, start) });
    else if (kind === 'HEADING') {
      depth = Math.min(level, depth + 1);
      parts.push({ kind: 'heading', level, depth, start, text });
    } else parts.push({ kind: 'paragraph', level: 0, depth: 0, start, text });
  }
  return parts;
}
