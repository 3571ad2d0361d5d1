/** The longest name of a file in characters. */
export const LONGEST_NAME = 200;

/** Returns the name under which a file is shown: without control characters, and not longer than names may be. */
export function shownName(fileName: string): string {
  const letters = Array.from(fileName.replace(/\p{Cc}/gu, ' ').trim());
  if (letters.length <= LONGEST_NAME) return letters.join('');
  const ending = /\.[a-z]+$/i.exec(fileName)?.[0] ?? '';
  return letters.slice(0, LONGEST_NAME - 1 - ending.length).join('') + '…' + ending;
}
