import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { SuspendedData } from '@/features/account/SuspendedData';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('suspended');
  return (
    <CredentialsPage title={t('dataTitle')} lead={t('dataLead')}>
      <SuspendedData />
    </CredentialsPage>
  );
}
