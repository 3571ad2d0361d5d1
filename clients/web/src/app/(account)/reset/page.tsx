import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { ResetForm } from '@/features/account/ResetForm';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('resetTitle')} lead={t('resetLead')}>
      <ResetForm />
    </CredentialsPage>
  );
}
