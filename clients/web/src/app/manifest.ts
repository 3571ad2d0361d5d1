import tokens from '@vivavoce/tokens/tokens.json';
import type { MetadataRoute } from 'next';
import { getTranslations } from 'next-intl/server';

/** The web app manifest, so that the app can be installed. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('app');
  return {
    name: t('title'),
    short_name: t('name'),
    description: t('description'),
    start_url: '/today',
    display: 'standalone',
    background_color: tokens.color.paper.light,
    theme_color: tokens.color.paper.light,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
}
