import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { PracticeScreen } from '@/features/practice/PracticeScreen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('practice') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <PracticeScreen />
    </Suspense>
  );
}
