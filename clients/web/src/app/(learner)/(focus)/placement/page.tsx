import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { PlacementPage } from '@/features/placement/PlacementPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('placement') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PlacementPage />
    </Suspense>
  );
}
