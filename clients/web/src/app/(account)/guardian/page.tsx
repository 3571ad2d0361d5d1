import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { GuardianPage } from '@/features/guardian/GuardianPage';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('guardian');
  return (
    <CredentialsPage title={t('title')} lead={t('lead')}>
      <GuardianPage />
    </CredentialsPage>
  );
}
