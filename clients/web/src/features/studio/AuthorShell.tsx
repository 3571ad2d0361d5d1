'use client';

import { ArrowLeft, Bot, ListChecks, PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

/** The frame of the authors' area: its places, and the way back to the app. */
export function AuthorShell(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('studio');
  const shell = useTranslations('shell');
  const prompts = useTranslations('prompts');
  const path = usePathname();
  const bank = useTranslations('bank');
  const isOfPrompts = path.startsWith('/studio/prompts');
  const isOfBank = path.startsWith('/studio/questions');
  const places = [
    { href: '/studio', name: t('title'), isHere: !isOfPrompts && !isOfBank, Sign: PencilLine },
    { href: '/studio/questions', name: bank('title'), isHere: isOfBank, Sign: ListChecks },
    { href: '/studio/prompts', name: prompts('title'), isHere: isOfPrompts, Sign: Bot },
  ];
  return (
    <div className="mx-auto w-full max-w-6xl px-4 sm:px-6">
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
        <nav aria-label={t('area')} className="flex flex-wrap gap-2">
          {places.map(({ href, name, isHere, Sign }) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={classes(
                'inline-flex min-h-11 items-center gap-2 rounded-xl px-3.5 font-medium text-accent',
                isHere && 'bg-accent-soft',
              )}
            >
              <Sign aria-hidden className="size-5" />
              {name}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className="pt-8 pb-20 outline-none">
        {props.children}
      </main>
    </div>
  );
}
