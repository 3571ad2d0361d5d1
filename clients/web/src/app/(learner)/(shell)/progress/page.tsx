import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { ProgressScreen } from '@/features/progress/ProgressScreen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('progress') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ProgressScreen />
    </Suspense>
  );
}
