'use client';

import { rolesDocument } from '@vivavoce/learner/documents/people';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/**
 * Shows its children to administrators with a second factor. One without it is asked to set it up; others see what
 * they see at an unknown address.
 */
export function RequireAdmin(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('notFound');
  const admin = useTranslations('admin');
  const { data, failure, reload } = useGraph(rolesDocument, {}, { isFresh: true });
  const viewer = data?.viewer ?? null;
  const isAdministrator = viewer?.roles.includes('ADMIN') === true;
  if (isAdministrator && viewer.secondFactor?.isOn === true) return props.children;
  return (
    <main className="mx-auto max-w-xl px-5 py-24">
      {isAdministrator ? (
        <Empty
          isPage
          title={admin('factorTitle')}
          action={<LinkButton href="/me/security">{admin('factorGo')}</LinkButton>}
        >
          {admin('factorText')}
        </Empty>
      ) : viewer !== null ? (
        <Empty isPage title={t('title')} action={<LinkButton href="/today">{t('home')}</LinkButton>}>
          {t('text')}
        </Empty>
      ) : failure === null ? (
        <Skeleton lines={4} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </main>
  );
}
