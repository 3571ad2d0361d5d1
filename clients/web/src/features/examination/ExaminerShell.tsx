'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { AppealCount } from '@/features/appeals/AppealCount';

import { EXAMINER_PLACES } from './places';

/** The frame of the examiners' area: its pages, and the way back to the app. */
export function ExaminerShell(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('examination');
  const shell = useTranslations('shell');
  const path = usePathname();
  return (
    <div className="mx-auto w-full max-w-7xl px-4 sm:px-6">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-full focus:bg-accent focus:px-5 focus:py-3 focus:text-accent-ink"
      >
        {shell('skip')}
      </a>
      <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3">
        <Link href="/today" className="inline-flex min-h-11 items-center gap-2 text-accent">
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('toApp')}
        </Link>
        <nav aria-label={t('title')}>
          <ul className="flex flex-wrap gap-1">
            {EXAMINER_PLACES.map(({ href, label, Sign }) => (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={path === href ? 'page' : undefined}
                  className={classes(
                    'inline-flex min-h-11 items-center gap-2 rounded-xl px-3.5 font-medium',
                    path === href ? 'bg-accent-soft text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
                  )}
                >
                  <Sign aria-hidden className="size-5" />
                  {t(`places.${label}`)}
                  {label === 'appeals' && <AppealCount />}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="pt-8 pb-20 outline-none">
        {props.children}
      </main>
    </div>
  );
}
