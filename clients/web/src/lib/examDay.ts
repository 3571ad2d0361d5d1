import { useSyncExternalStore } from 'react';

const KEY = 'vivavoce.examDay';
const DAY = 86_400_000;

const listeners = new Set<() => void>();

/** Remembers in this browser the day of an exam, as 2026-12-31; empty forgets it. */
export function keepExamDay(day: string): void {
  if (day === '') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, day);
  for (const listener of listeners) listener();
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('storage', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', changed);
  };
}

/** The day of the exam, as this browser remembers it; empty when there is none. */
export function useExamDay(): string {
  return useSyncExternalStore(
    watch,
    () => localStorage.getItem(KEY) ?? '',
    () => '',
  );
}

/** Days from today until a day, both where the learner is; negative when it is over, null when it is no day. */
export function daysUntil(day: string, today = new Date()): number | null {
  const until = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(until)) return null;
  return Math.round((until - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY);
}
