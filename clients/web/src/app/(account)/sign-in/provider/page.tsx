import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { ProviderReturn } from '@/features/account/ProviderReturn';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('provider');
  return (
    <CredentialsPage title={t('returnTitle')} lead={t('returnLead')}>
      <Suspense>
        <ProviderReturn />
      </Suspense>
    </CredentialsPage>
  );
}
