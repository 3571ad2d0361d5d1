import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { RegisterForm } from '@/features/account/RegisterForm';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('titles');
  return { title: t('register') };
}

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
