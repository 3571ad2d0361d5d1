import Link from 'next/link';
import type { ReactNode } from 'react';

import { classes } from './classes';

interface PageTab {
  href: string;
  label: string;
  /** Whether its page, or one below it, is shown. */
  isHere: boolean;
}

interface PageTabsProps {
  /** What the pages are, for screen readers. */
  label: string;
  tabs: readonly PageTab[];
}

/** Links to the pages of one part of the app, which look like tabs. */
export function PageTabs({ label, tabs }: PageTabsProps): ReactNode {
  return (
    <nav aria-label={label} className="mb-6">
      <ul className="inline-flex max-w-full flex-wrap rounded-3xl bg-sunken p-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.isHere ? 'page' : undefined}
              className={classes(
                'inline-flex min-h-10 items-center rounded-full px-3 text-sm font-medium sm:px-5 sm:text-base',
                tab.isHere ? 'bg-surface text-ink shadow-card' : 'text-muted',
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
