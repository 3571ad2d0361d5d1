import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { VerifyEmail } from '@/features/account/VerifyEmail';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('verifyTitle')} lead={t('verifyLead')}>
      <VerifyEmail />
    </CredentialsPage>
  );
}
