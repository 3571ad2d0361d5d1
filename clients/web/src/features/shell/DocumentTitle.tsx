'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { titleOf } from './titles';

/**
 * The title of the document. The router's own metadata arrive after a page, and are lost when the address changes in
 * between; this one belongs to the layout and is never missing.
 */
export function DocumentTitle(): ReactNode {
  const app = useTranslations('app');
  const t = useTranslations('titles');
  const title = titleOf(usePathname());
  return <title>{title === null ? app('title') : `${t(title)} · ${app('name')}`}</title>;
}
