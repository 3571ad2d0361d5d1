import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { ProfilePage } from '@/features/settings/ProfilePage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('profile') };
}

export default function Page(): ReactNode {
  return <ProfilePage />;
}
