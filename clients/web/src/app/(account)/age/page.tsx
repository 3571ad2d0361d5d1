import { getTranslations } from 'next-intl/server';
import { Suspense, type ReactNode } from 'react';

import { AgeForm } from '@/features/account/AgeForm';
import { CredentialsPage } from '@/features/account/CredentialsPage';
import { RequireSession } from '@/features/account/RequireSession';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('ageTitle')} lead={t('ageLead')}>
      <Suspense>
        <RequireSession>
          <AgeForm />
        </RequireSession>
      </Suspense>
    </CredentialsPage>
  );
}
