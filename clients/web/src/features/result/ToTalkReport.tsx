'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { talkAt } from '@/lib/routes';

interface ToTalkReportProps {
  /** The session of the free talk. */
  sessionId: string;
  result: FragmentType<typeof resultFragment>;
  /** The tag of the spoken language. */
  language: string;
  className?: string;
}

/** Leads from the scores of a free talk to its report. Only English is rated, and nothing without scores. */
export function ToTalkReport(props: ToTalkReportProps): ReactNode {
  const t = useTranslations('result.talkReport');
  const { scores } = readFragment(resultFragment, props.result);
  if (scores === null || !/^en\b/.test(props.language)) return null;
  return (
    <Card aria-labelledby="to-talk-report" {...(props.className !== undefined && { className: props.className })}>
      <h2 id="to-talk-report" className="text-xl">
        {t('title')}
      </h2>
      <p className="mt-1 text-muted">{t('lead')}</p>
      <LinkButton href={talkAt(props.sessionId)} look="quiet" className="mt-4">
        <FileText aria-hidden className="size-4" />
        {t('open')}
      </LinkButton>
    </Card>
  );
}
