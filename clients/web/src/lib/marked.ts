/** A part of a text that is marked: a word that was searched for, or the place that a link leads to. */
export interface Mark {
  /** In UTF-16 code units, as strings count. */
  start: number;
  /** The position after the last one. */
  end: number;
  kind: 'word' | 'place';
}

/** A part of a text with one look. */
export interface MarkedPart {
  /** Where it begins, in the count of the marks. */
  start: number;
  text: string;
  /** Null when it is not marked. */
  kind: Mark['kind'] | null;
  /** Whether it belongs to the place that a link leads to, also as a word. */
  isPlace: boolean;
}

/**
 * Cuts a text where its marks begin and end. A word within a place is marked as a word. Marks may lie outside of the text:
 * it can be a part of the one that they belong to, which begins at `from`.
 */
export function marked(text: string, from: number, marks: readonly Mark[]): MarkedPart[] {
  const to = from + text.length;
  const inside = marks.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, from));
    cuts.add(Math.min(end, to));
  }
  const at = [...cuts].sort((one, other) => one - other);
  const parts: MarkedPart[] = [];
  for (const [i, start] of at.entries()) {
    const end = at[i + 1];
    if (end === undefined) break;
    const kinds = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind);
    const isPlace = kinds.includes('place');
    const kind = kinds.includes('word') ? 'word' : (kinds[0] ?? null);
    const part = text.slice(start - from, end - from);
    const last = parts.at(-1);
    if (last !== undefined && last.kind === kind && last.isPlace === isPlace) last.text += part;
    else parts.push({ start, text: part, kind, isPlace });
  }
  return parts;
}
