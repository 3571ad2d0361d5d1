import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { PlanPage } from '@/features/settings/PlanPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('plan') };
}

export default function Page(): ReactNode {
  return <PlanPage />;
}
