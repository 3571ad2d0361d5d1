import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { TalkPage } from '@/features/practice/TalkPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('practice') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <TalkPage />
    </Suspense>
  );
}
