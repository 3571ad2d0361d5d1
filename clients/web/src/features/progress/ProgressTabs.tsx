'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { PageTabs } from '@/components/ui/PageTabs';

const PAGES = [
  { href: '/progress', label: 'overview' },
  { href: '/progress/history', label: 'history' },
  { href: '/progress/exams', label: 'exams' },
] as const;

/** The pages within Progress. */
export function ProgressTabs(): ReactNode {
  const t = useTranslations('progress');
  const path = usePathname();
  return (
    <PageTabs
      label={t('tabs')}
      tabs={PAGES.map(({ href, label }) => ({
        href,
        label: t(label),
        isHere: href === '/progress' ? path === href : path.startsWith(href),
      }))}
    />
  );
}
