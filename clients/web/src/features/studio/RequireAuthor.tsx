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
 * Shows its children to authors, and to administrators with a second factor. An administrator without it is asked
 * to set it up; others read who may write scenarios.
 */
export function RequireAuthor(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('studio.access');
  const { data, failure, reload } = useGraph(rolesDocument, {}, { isFresh: true });
  const viewer = data?.viewer ?? null;
  const isAdministrator = viewer?.roles.includes('ADMIN') === true;
  if (viewer?.roles.includes('AUTHOR') === true || (isAdministrator && viewer.secondFactor?.isOn === true))
    return props.children;
  return (
    <main className="mx-auto max-w-xl px-5 py-24">
      {isAdministrator ? (
        <Empty isPage title={t('factorTitle')} action={<LinkButton href="/me/security">{t('factorGo')}</LinkButton>}>
          {t('factorText')}
        </Empty>
      ) : viewer !== null ? (
        <Empty isPage title={t('title')} action={<LinkButton href="/library">{t('toLibrary')}</LinkButton>}>
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
