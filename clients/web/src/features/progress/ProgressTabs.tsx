'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';

const TABS = [
  { href: '/progress', label: 'overview' },
  { href: '/progress/history', label: 'history' },
  { href: '/progress/exams', label: 'exams' },
] as const;

/** The pages within Progress. */
export function ProgressTabs(): ReactNode {
  const t = useTranslations('progress');
  const path = usePathname();
  return (
    <nav aria-label={t('tabs')} className="mb-6">
      <ul className="inline-flex max-w-full flex-wrap rounded-3xl bg-sunken p-1">
        {TABS.map(({ href, label }) => {
          const isHere = href === '/progress' ? path === href : path.startsWith(href);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isHere ? 'page' : undefined}
                className={classes(
                  'inline-flex min-h-10 items-center rounded-full px-3 text-sm font-medium sm:px-5 sm:text-base',
                  isHere ? 'bg-surface text-ink shadow-card' : 'text-muted',
                )}
              >
                {t(label)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
