import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { ScenarioList } from '@/features/scenarios/ScenarioList';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('library') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <ScenarioList />
    </Suspense>
  );
}
