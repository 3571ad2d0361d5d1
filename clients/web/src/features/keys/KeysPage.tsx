'use client';

import { apiKeysDocument } from '@vivavoce/learner/documents/keys';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { MePage } from '@/features/settings/MePage';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { KeyForm } from './KeyForm';
import { KeyList } from './KeyList';
import { NewKey } from './NewKey';

/** The page for API keys: those there are, a new one, and its secret, once. */
export function KeysPage(): ReactNode {
  const t = useTranslations('keys');
  const { data, failure, reload } = useGraph(apiKeysDocument, {}, { isFresh: true });
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const keys = data?.viewer?.apiKeys;
  return (
    <MePage title={t('title')}>
      <p className="mb-6 text-muted">{t('lead')}</p>
      {keys ? (
        <div className="divide-y divide-line [&>section]:py-7 [&>section:first-child]:pt-0 [&>section:last-child]:pb-0">
          {made !== null && <NewKey key={made.secret} name={made.name} secret={made.secret} />}
          <KeyList keys={keys} />
          <KeyForm onMade={setMade} />
        </div>
      ) : failure === null ? (
        <Skeleton lines={6} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </MePage>
  );
}
