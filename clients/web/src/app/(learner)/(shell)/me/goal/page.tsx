import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { GoalPage } from '@/features/settings/GoalPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('goal') };
}

export default function Page(): ReactNode {
  return <GoalPage />;
}
