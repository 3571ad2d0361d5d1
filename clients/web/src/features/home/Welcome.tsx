import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Logo } from '@/components/Logo';
import { TryIt } from '@/features/guest/TryIt';

import { ExampleCaptions } from './ExampleCaptions';
import { ExampleResult } from './ExampleResult';
import { ExampleTrend } from './ExampleTrend';
import { ExampleTrust } from './ExampleTrust';

const POINTS = [
  { key: 'live', Example: ExampleCaptions },
  { key: 'better', Example: ExampleTrend },
  { key: 'private', Example: ExampleTrust },
] as const;

/** The landing page for visitors who are not signed in, with examples of the product. */
export function Welcome(): ReactNode {
  const t = useTranslations('welcome');
  return (
    <div className="mx-auto max-w-7xl px-5 sm:px-8">
      <header className="flex items-center justify-between py-6">
        <Logo />
        <LinkButton href="/sign-in" look="quiet" size="small">
          {t('signIn')}
        </LinkButton>
      </header>
      <main>
        <TryIt
          title={
            <>
              <h1 className="text-4xl sm:text-6xl xl:text-7xl">{t('title')}</h1>
              <p className="mt-6 max-w-xl text-lg text-muted sm:text-xl">{t('lead')}</p>
            </>
          }
          more={
            <LinkButton href="/register" look="quiet" size="large">
              {t('begin')}
            </LinkButton>
          }
          example={<ExampleResult />}
        />
        <ul className="grid grid-cols-1 gap-5 py-10 md:grid-cols-3 lg:py-14">
          {POINTS.map(({ key, Example }) => (
            <li key={key} className="flex flex-col rounded-card border border-line bg-surface p-6 shadow-card">
              <div className="flex h-40 flex-col justify-center overflow-hidden rounded-2xl bg-sunken px-5">
                <Example />
              </div>
              <h2 className="mt-6 text-xl">{t(`${key}Title`)}</h2>
              <p className="mt-1.5 text-muted">{t(`${key}Text`)}</p>
            </li>
          ))}
        </ul>
      </main>
      <footer className="border-t border-line py-6 text-sm text-muted">{t('estimate')}</footer>
    </div>
  );
}
