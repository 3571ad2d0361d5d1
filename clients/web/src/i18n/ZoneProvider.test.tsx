import { screen } from '@testing-library/react';
import { NextIntlClientProvider, useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';

import { show } from '@/testing/show';

import { ZoneProvider } from './ZoneProvider';

function Moment(): ReactNode {
  const format = useFormatter();
  return <p>{format.dateTime(new Date('2027-03-01T02:00:00Z'), { dateStyle: 'long' })}</p>;
}

function inNewYork(): void {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), timeZone: 'America/New_York' };
  });
}

const moment = (
  <ZoneProvider>
    <Moment />
  </ZoneProvider>
);

it('shows a moment on the day that the browser has', () => {
  inNewYork();
  show(moment);
  expect(screen.getByText('February 28, 2027')).toBeTruthy();
});

it('renders on the server what the browser renders first', () => {
  inNewYork();
  const html = renderToString(
    <NextIntlClientProvider locale="en" timeZone="UTC">
      {moment}
    </NextIntlClientProvider>,
  );
  expect(html).toContain('March 1, 2027');
});
