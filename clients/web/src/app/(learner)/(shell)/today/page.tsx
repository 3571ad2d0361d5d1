import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { TodayScreen } from '@/features/home/TodayScreen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('today') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <TodayScreen />
    </Suspense>
  );
}
