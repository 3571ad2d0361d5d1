import { useSyncExternalStore } from 'react';

const KEY = 'vivavoce.examDay';
const DAY = 86_400_000;

const listeners = new Set<() => void>();

/** Stores the exam date in this browser, as 2026-12-31; an empty value deletes it. */
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

/** Returns the exam date stored in this browser; empty when there is none. */
export function useExamDay(): string {
  return useSyncExternalStore(
    watch,
    () => localStorage.getItem(KEY) ?? '',
    () => '',
  );
}

/**
 * Returns the days from today until a date, both in the learner's time zone; negative for a past date, null for an
 * invalid one.
 */
export function daysUntil(day: string, today = new Date()): number | null {
  const until = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(until)) return null;
  return Math.round((until - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / DAY);
}
