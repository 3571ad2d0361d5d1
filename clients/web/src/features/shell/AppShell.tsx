'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

import { Logo } from '@/components/Logo';
import { isAt, PLACES } from './places';

/** The frame of every learner page: a navigation column on wide screens, a bottom bar on narrow ones. */
export function AppShell(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('shell');
  const path = usePathname();
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_1fr]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-full focus:bg-accent focus:px-5 focus:py-3 focus:text-accent-ink"
      >
        {t('skip')}
      </a>
      <header className="flex items-center justify-between px-4 pt-4 sm:px-6 lg:sticky lg:top-0 lg:h-dvh lg:flex-col lg:items-stretch lg:justify-start lg:px-5 lg:py-7">
        <Link href="/today" className="rounded-xl" aria-label={t('toHome')}>
          <Logo />
        </Link>
        <nav
          aria-label={t('places')}
          className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:static lg:mt-9 lg:border-0 lg:bg-transparent lg:pb-0"
        >
          <ul className="mx-auto grid max-w-xl grid-cols-5 lg:grid-cols-1 lg:gap-1">
            {PLACES.map((place) => ({ ...place, isHere: isAt(path, place) })).map(({ href, label, Sign, isHere }) => (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={isHere ? 'page' : undefined}
                  className={classes(
                    'flex min-h-16 flex-col items-center justify-center gap-1 px-1 text-xs font-medium lg:min-h-11 lg:flex-row lg:justify-start lg:gap-3 lg:rounded-xl lg:px-3.5 lg:text-base',
                    isHere ? 'text-accent lg:bg-accent-soft' : 'text-muted hover:text-ink lg:hover:bg-sunken',
                  )}
                >
                  <Sign aria-hidden className="size-5" strokeWidth={isHere ? 2.4 : 1.9} />
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="lg:border-s lg:border-line">
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-5xl px-4 pt-6 pb-28 outline-none sm:px-6 lg:px-10 lg:py-12 panes:has-data-panes:max-w-[88rem]"
        >
          {props.children}
        </main>
      </div>
    </div>
  );
}
