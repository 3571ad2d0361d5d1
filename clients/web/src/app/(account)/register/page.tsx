import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { RegisterForm } from '@/features/account/RegisterForm';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('registerTitle')} lead={t('registerLead')}>
      <Suspense>
        <RegisterForm />
      </Suspense>
    </CredentialsPage>
  );
}
