import '@fontsource-variable/fraunces/index.css';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import './globals.css';

import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { apiUrl, webUrl } from '@/config';
import { SessionProvider } from '@/features/account/SessionProvider';
import { DocumentTitle } from '@/features/shell/DocumentTitle';
import { HistorySteps } from '@/lib/HistorySteps';
import { AreaMessages } from '@/i18n/AreaMessages';
import tokens from '@vivavoce/tokens/tokens.json';
import { direction, THEME_COOKIE, themeOf } from '@vivavoce/messages/locales';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  const description = t('description');
  return {
    metadataBase: new URL(webUrl()),
    description,
    applicationName: t('name'),
    openGraph: { type: 'website', siteName: t('name'), title: t('title'), description },
    twitter: { card: 'summary_large_image' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: tokens.color.paper.light },
    { media: '(prefers-color-scheme: dark)', color: tokens.color.paper.dark },
  ],
};

/** The root layout: language, direction, theme and session. */
export default async function RootLayout(props: { children: ReactNode }): Promise<ReactNode> {
  const locale = await getLocale();
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang={locale} dir={direction(locale)} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <HistorySteps />
        <AreaMessages>
          <DocumentTitle />
          <SessionProvider apiUrl={apiUrl()} nonce={nonce}>
            {props.children}
          </SessionProvider>
        </AreaMessages>
      </body>
    </html>
  );
}
