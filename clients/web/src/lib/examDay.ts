const DAY = 86_400_000;

/**
 * Returns the days from today until a date, both in the learner's time zone; negative for a past date, null for an
 * invalid one.
 */
export function daysUntil(day: string, today = new Date()): number | null {
  const until = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(until)) return null;
  return Math.round((until - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY);
}
