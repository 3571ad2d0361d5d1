'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { library } from '@/lib/routes';

/** Where the way back leads to, by the beginning of the address. */
const WAYS_BACK = [
  ['/practice', '/practice'],
  ['/review', '/review'],
  ['/quiz', library.quizzes],
] as const;

/** The frame of a page on which the learner does one thing: a way back, and nothing else to choose. */
export function FocusShell(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('shell');
  const path = usePathname();
  const from = WAYS_BACK.find(([place]) => path.startsWith(place))?.[1] ?? '/today';
  return (
    <div className="mx-auto w-full max-w-4xl px-4 sm:px-6 panes:has-data-panes:max-w-6xl">
      <header className="flex justify-end pt-3 short:h-0 short:pt-0">
        <Link
          href={from}
          aria-label={t('back')}
          className="relative z-10 inline-flex size-11 items-center justify-center rounded-full text-muted hover:bg-sunken"
        >
          <X aria-hidden className="size-6" />
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="pt-1 pb-16 outline-none short:pb-2">
        {props.children}
      </main>
    </div>
  );
}
