import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { SettingsScreen } from '@/features/settings/SettingsScreen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('me') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <SettingsScreen />
    </Suspense>
  );
}
