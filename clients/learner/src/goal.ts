/** The daily goal, in attempts. */
export const DAILY_GOAL = 5;

/** Returns a date in the learner's time zone, as 2026-12-31. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Returns the attempts of today. */
export function doneToday(days: readonly { day: string; attempts: number }[], now = new Date()): number {
  return days.find(({ day }) => day === dayOf(now))?.attempts ?? 0;
}
