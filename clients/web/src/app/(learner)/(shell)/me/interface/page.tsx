import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { InterfacePage } from '@/features/settings/InterfacePage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('interface') };
}

export default function Page(): ReactNode {
  return <InterfacePage />;
}
