/** Rounds a percentage. Only what is nothing or the whole is 0 or 100. */
export function wholePercent(percent: number): number {
  if (percent <= 0 || percent >= 100) return Math.round(percent);
  return Math.min(99, Math.max(1, Math.round(percent)));
}
