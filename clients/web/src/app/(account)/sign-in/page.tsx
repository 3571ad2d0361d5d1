import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { SignInForm } from '@/features/account/SignInForm';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('signInTitle')} lead={t('signInLead')}>
      <Suspense>
        <SignInForm />
      </Suspense>
    </CredentialsPage>
  );
}
