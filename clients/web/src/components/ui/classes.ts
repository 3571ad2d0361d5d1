import { clsx, type ClassValue } from 'clsx';

/** Class names joined; what is false or missing is left out. */
export function classes(...values: ClassValue[]): string {
  return clsx(values);
}
