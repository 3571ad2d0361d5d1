'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { MePage } from './MePage';
import { ProfileForm } from './ProfileForm';

/** The page for display name and practice language. */
export function ProfilePage(): ReactNode {
  const t = useTranslations('settings');
  const { data, failure, reload } = useGraph(settingsDocument, {});
  const viewer = data?.viewer;
  return (
    <MePage title={t('profile')}>
      {viewer ? (
        <ProfileForm
          displayName={viewer.displayName}
          learningLanguage={viewer.learningLanguage ?? 'en'}
          languages={data.sentenceLanguages.map(({ language }) => language)}
        />
      ) : failure === null ? (
        <Skeleton lines={3} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </MePage>
  );
}
