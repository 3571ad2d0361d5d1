'use client';

import { auditReaderDocument } from '@vivavoce/learner/documents/audit';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** The frame of the audit log. People who are no administrators see what they see at an unknown address. */
export function AuditFrame(props: { children: ReactNode }): ReactNode {
  const t = useTranslations('audit');
  const missing = useTranslations('notFound');
  const { data, failure, reload } = useGraph(auditReaderDocument, {}, { isFresh: true });
  const isAdministrator = data?.viewer?.roles.includes('ADMIN') === true;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 sm:px-6">
      {isAdministrator && (
        <header className="border-b border-line py-3">
          <Link href="/today" className="inline-flex min-h-11 items-center gap-2 text-accent">
            <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
            {t('toApp')}
          </Link>
        </header>
      )}
      <main id="main" tabIndex={-1} className="pt-8 pb-20 outline-none">
        {isAdministrator ? (
          props.children
        ) : data?.viewer ? (
          <Empty isPage title={missing('title')} action={<LinkButton href="/today">{missing('home')}</LinkButton>}>
            {missing('text')}
          </Empty>
        ) : failure === null ? (
          <Skeleton lines={4} />
        ) : (
          <FailureNotice failure={failure} onRetry={reload} />
        )}
      </main>
    </div>
  );
}
