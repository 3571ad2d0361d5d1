import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { ExamPage } from '@/features/settings/ExamPage';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('exam') };
}

export default function Page(): ReactNode {
  return <ExamPage />;
}
