import { useFormatter } from 'next-intl';
import { useCallback } from 'react';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/** Returns the largest unit in which a time is at least one, with the number of them. */
function inUnits(milliseconds: number): [number, 'minute' | 'hour' | 'day' | 'month' | 'year'] {
  if (milliseconds < HOUR) return [Math.max(1, Math.round(milliseconds / MINUTE)), 'minute'];
  if (milliseconds < DAY) return [Math.round(milliseconds / HOUR), 'hour'];
  if (milliseconds < 2 * MONTH) return [Math.round(milliseconds / DAY), 'day'];
  if (milliseconds < YEAR) return [Math.round(milliseconds / MONTH), 'month'];
  return [Math.round((10 * milliseconds) / YEAR) / 10, 'year'];
}

/** Returns a function that says how long an interval is, such as “10 minutes” or “4 days”. */
export function useIntervalText(): (milliseconds: number) => string {
  const format = useFormatter();
  return useCallback(
    (milliseconds) => {
      const [count, unit] = inUnits(milliseconds);
      return format.number(count, { style: 'unit', unit, unitDisplay: 'long' });
    },
    [format],
  );
}
