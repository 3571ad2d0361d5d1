import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { SeatPage } from '@/features/seat/SeatPage';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('seat');
  return (
    <CredentialsPage title={t('title')} lead={t('lead')}>
      <SeatPage />
    </CredentialsPage>
  );
}
