/** The parts of a script by which a problem can be found. */
const PART = /\b((?:task|reveal)-\d+|lecturing|shared|opening|ending|tense|eased)\b/;

/**
 * Returns the line of a script, from 1, that a problem is about: by the line's number, by the text that the problem quotes
 * at its end, or by the part that it names; null when it does none of them.
 */
export function lineOf(problem: string, script: string): number | null {
  const lines = script.split('\n');
  const number = Number(/\bline (\d+)/.exec(problem)?.[1] ?? Number.NaN);
  if (number >= 1 && number <= lines.length) return number;
  const quoted = /: (\S.*)$/.exec(problem)?.[1];
  const saying = quoted === undefined ? -1 : lines.findIndex((line) => line.includes(quoted));
  if (saying !== -1) return saying + 1;
  const part = PART.exec(problem)?.[1];
  if (part === undefined) return null;
  const found = lines.findIndex((line) => line.trimStart().startsWith(`${part}:`));
  return found === -1 ? null : found + 1;
}

/** Returns where a line begins and ends in a text. */
export function spanOf(line: number, text: string): [number, number] {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [start, start + (lines[line - 1]?.length ?? 0)];
}

/** Returns where the words are next, after a place and then from the beginning; null when they are nowhere. */
export function findNext(words: string, text: string, after: number): [number, number] | null {
  const low = text.toLowerCase();
  const wanted = words.toLowerCase();
  if (wanted === '') return null;
  const later = low.indexOf(wanted, after);
  const start = later === -1 ? low.indexOf(wanted) : later;
  return start === -1 ? null : [start, start + wanted.length];
}
