'use client';

import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useLinkToken } from '@/lib/useLinkToken';

import { guardianLinkDocument } from './documents';
import { GuardianDecision } from './GuardianDecision';

/** The page that the link of a mail to a guardian opens. It needs no account. */
export function GuardianPage(): ReactNode {
  const t = useTranslations('guardian');
  const token = useLinkToken();
  const { status } = useSession();
  const isReady = token !== null && token !== '' && status !== 'unknown';
  const { data, failure, reload } = useGraph(
    guardianLinkDocument,
    { token: token ?? '' },
    { pause: !isReady, isFresh: true },
  );
  if (failure !== null && data === null) return <FailureNotice failure={failure} onRetry={reload} />;
  if (token === '' || data?.guardianLink === null)
    return (
      <Notice tone="warning" isUrgent>
        {t('invalid')}
      </Notice>
    );
  const link = data?.guardianLink;
  if (token === null || link === undefined) return <Skeleton lines={4} />;
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="mb-5" />}
      <GuardianDecision token={token} link={link} onChange={reload} />
    </>
  );
}
