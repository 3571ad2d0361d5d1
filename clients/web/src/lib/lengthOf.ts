/** Counts characters as the platform does: an emoji is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
