import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { DataPage } from '@/features/settings/DataPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('data') };
}

export default function Page(): ReactNode {
  return <DataPage />;
}
