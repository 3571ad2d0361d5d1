'use client';

import { securityDocument } from '@vivavoce/learner/documents/security';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { MePage } from '@/features/settings/MePage';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ChangeEmail } from './ChangeEmail';
import { ChangePassword } from './ChangePassword';
import { FactorPanel } from './FactorPanel';
import { PasskeyPanel } from './PasskeyPanel';
import { ProviderPanel } from './ProviderPanel';
import { SessionList } from './SessionList';
import { SetPassword } from './SetPassword';

/** The page for the address, the password, and where the person is signed in. */
export function SecurityPage(): ReactNode {
  const t = useTranslations('security');
  const { data, failure, reload } = useGraph(securityDocument, {}, { isFresh: true });
  const viewer = data?.viewer;
  return (
    <MePage title={t('title')}>
      {viewer ? (
        <div className="divide-y divide-line [&>section]:py-7 [&>section:first-child]:pt-0 [&>section:last-child]:pb-0">
          <ChangeEmail email={viewer.email} isVerified={viewer.emailVerified} />
          {viewer.signInMethods?.hasPassword === false ? <SetPassword email={viewer.email} /> : <ChangePassword />}
          {viewer.signInMethods && (
            <ProviderPanel
              providers={data.signInProviders}
              linked={viewer.signInMethods.linkedProviders}
              hasPassword={viewer.signInMethods.hasPassword}
            />
          )}
          {viewer.secondFactor && (
            <FactorPanel
              factor={viewer.secondFactor}
              hasPasskeys={(viewer.passkeys?.length ?? 0) > 0}
              isRequired={viewer.roles.includes('ADMIN')}
              onChanged={reload}
            />
          )}
          {viewer.passkeys && <PasskeyPanel passkeys={viewer.passkeys} />}
          {viewer.sessions && <SessionList sessions={viewer.sessions} />}
        </div>
      ) : failure === null ? (
        <Skeleton lines={6} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </MePage>
  );
}
