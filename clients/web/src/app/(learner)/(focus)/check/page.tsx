import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { DeviceCheck } from '@/features/microphone/DeviceCheck';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('check') };
}

export default function Page(): ReactNode {
  return (
    <Suspense>
      <DeviceCheck />
    </Suspense>
  );
}
