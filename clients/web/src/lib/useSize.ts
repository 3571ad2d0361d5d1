'use client';

import { useFormatter } from 'next-intl';
import { useCallback } from 'react';

const KILOBYTE = 1000;
const MEGABYTE = 1000 * KILOBYTE;

/** Returns a function that writes a number of bytes for people. As in plans and limits, a megabyte is a million bytes. */
export function useSize(): (bytes: number) => string {
  const format = useFormatter();
  return useCallback(
    (bytes) =>
      bytes < MEGABYTE
        ? format.number(bytes === 0 ? 0 : Math.max(1, Math.round(bytes / KILOBYTE)), {
            style: 'unit',
            unit: 'kilobyte',
          })
        : format.number(bytes / MEGABYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
    [format],
  );
}
