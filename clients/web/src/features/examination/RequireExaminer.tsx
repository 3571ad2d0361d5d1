'use client';

import { rolesDocument } from '@vivavoce/learner/documents/people';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** Shows its children to examiners, and the agreement to administrators, too. Others read who may see it. */
export function RequireExaminer(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('examination');
  const path = usePathname();
  const { data, failure, reload } = useGraph(rolesDocument, {}, { isFresh: true });
  const viewer = data?.viewer ?? null;
  const may: readonly string[] = path === '/examiner/agreement' ? ['EXAMINER', 'ADMIN'] : ['EXAMINER'];
  if (viewer?.roles.some((role) => may.includes(role)) === true) return props.children;
  return (
    <main className="mx-auto max-w-xl px-5 py-24">
      {viewer !== null ? (
        <Empty isPage title={t('only.title')} action={<LinkButton href="/today">{t('only.home')}</LinkButton>}>
          {t('only.text')}
        </Empty>
      ) : failure === null ? (
        <Skeleton lines={4} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </main>
  );
}
