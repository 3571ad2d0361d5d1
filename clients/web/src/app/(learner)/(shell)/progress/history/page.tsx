import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { HistoryList } from '@/features/history/HistoryList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('history') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <HistoryList />
    </Suspense>
  );
}
