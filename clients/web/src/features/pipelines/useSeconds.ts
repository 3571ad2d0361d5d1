'use client';

import { useFormatter } from 'next-intl';
import { useCallback } from 'react';

const SECOND = 1000;

/** Returns a function that writes milliseconds as seconds, such as 1.4 s. */
export function useSeconds(): (milliseconds: number) => string {
  const format = useFormatter();
  return useCallback(
    (milliseconds) =>
      format.number(milliseconds / SECOND, {
        style: 'unit',
        unit: 'second',
        unitDisplay: 'short',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
    [format],
  );
}
