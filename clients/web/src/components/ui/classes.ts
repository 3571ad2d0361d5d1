import { clsx, type ClassValue } from 'clsx';

/** Joins class names; omits false and undefined values. */
export function classes(...values: ClassValue[]): string {
  return clsx(values);
}
