import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { CompareView } from '@/features/history/CompareView';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('compare') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <CompareView />
    </Suspense>
  );
}
