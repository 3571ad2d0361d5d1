'use client';

import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { NextIntlClientProvider, useLocale } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';

const never = (): (() => void) => () => undefined;
const onServer = (): string => 'UTC';

/** Shows moments in the time zone of the browser. What the server has rendered is in UTC until the page runs. */
export function ZoneProvider({ children }: { children: ReactNode }): ReactNode {
  const locale = useLocale();
  const timeZone = useSyncExternalStore(never, timeZoneHere, onServer);
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
