import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { WordsPage } from '@/features/practice/WordsPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('practice') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <WordsPage />
    </Suspense>
  );
}
