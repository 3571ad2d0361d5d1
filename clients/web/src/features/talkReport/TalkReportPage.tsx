'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';

import { TalkReport } from './TalkReport';

/** The page with the report of a talk, by its session. */
export function TalkReportPage(props: { sessionId: string }): ReactNode {
  const t = useTranslations('talkReport');
  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href="/progress/history" className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('title')} />
      <TalkReport sessionId={props.sessionId} />
    </div>
  );
}
