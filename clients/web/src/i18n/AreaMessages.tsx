import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

import { AREAS, SHARED, type Area } from './areas';
import { ZoneProvider } from './ZoneProvider';

/** Gives the pages of an area their messages; without an area, the ones that all pages share. */
export async function AreaMessages(props: { area?: Area; children: ReactNode }): Promise<ReactNode> {
  const all = await getMessages();
  const wanted: readonly string[] = [...SHARED, ...(props.area === undefined ? [] : AREAS[props.area])];
  const messages = Object.fromEntries(Object.entries(all).filter(([namespace]) => wanted.includes(namespace)));
  return (
    <NextIntlClientProvider messages={messages}>
      <ZoneProvider>{props.children}</ZoneProvider>
    </NextIntlClientProvider>
  );
}
