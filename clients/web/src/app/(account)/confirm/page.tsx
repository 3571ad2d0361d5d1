import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

import { CredentialsPage } from '@/features/account/CredentialsPage';
import { FinishForm } from '@/features/account/FinishForm';

export default async function Page(): Promise<ReactNode> {
  const t = await getTranslations('account');
  return (
    <CredentialsPage title={t('finishTitle')} lead={t('finishLead')}>
      <FinishForm />
    </CredentialsPage>
  );
}
