import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { ForgotForm } from '@/features/account/ForgotForm';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('forgotTitle')} lead={t('forgotLead')}>
      <ForgotForm />
    </CredentialsPage>
  );
}
