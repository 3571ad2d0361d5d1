/** A line of two texts that are compared: in both, only in the older one, or only in the newer one. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many comparisons, a changed part is shown as removed and added as a whole. */
const MOST_COMPARISONS = 4_000_000;

/** Compares two texts line by line, with as few changes as possible. */
export function diffLines(older: readonly string[], newer: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < older.length && start < newer.length && older[start] === newer[start]) start++;
  let end = 0;
  while (
    end < older.length - start &&
    end < newer.length - start &&
    older[older.length - 1 - end] === newer[newer.length - 1 - end]
  )
    end++;
  const same = (text: string): DiffLine => ({ kind: 'same', text });
  return [
    ...older.slice(0, start).map(same),
    ...changedPart(older.slice(start, older.length - end), newer.slice(start, newer.length - end)),
    ...older.slice(older.length - end).map(same),
  ];
}

function changedPart(older: readonly string[], newer: readonly string[]): DiffLine[] {
  const width = newer.length + 1;
  if (older.length * newer.length > MOST_COMPARISONS)
    return [
      ...older.map((text): DiffLine => ({ kind: 'removed', text })),
      ...newer.map((text): DiffLine => ({ kind: 'added', text })),
    ];
  // The longest common subsequence of the rest of both, from each pair of places.
  const longest = new Uint32Array((older.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = older.length - 1; i >= 0; i--)
    for (let j = newer.length - 1; j >= 0; j--)
      longest[i * width + j] = older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < older.length || j < newer.length) {
    const [one, other] = [older[i], newer[j]];
    if (one !== undefined && one === other) {
      lines.push({ kind: 'same', text: one });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: one });
      i++;
    } else if (other !== undefined) {
      lines.push({ kind: 'added', text: other });
      j++;
    }
  }
  return lines;
}

/** How many unchanged lines are shown around a change. */
const AROUND = 2;

/** Returns the lines of a part near its changes; null stands for what is left out. */
export function nearChanges(lines: readonly DiffLine[]): (DiffLine | null)[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  return lines.flatMap((line, index) => {
    if (isNear[index] === true) return [line];
    return index === 0 || isNear[index - 1] === true ? [null] : [];
  });
}
