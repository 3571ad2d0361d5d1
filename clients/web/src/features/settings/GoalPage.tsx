'use client';

import { settingsDocument } from '@vivavoce/learner/documents/settings';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { GoalForm } from './GoalForm';
import { MePage } from './MePage';

/** The page for first language, goal and level. */
export function GoalPage(): ReactNode {
  const t = useTranslations('settings');
  const { data, failure, reload } = useGraph(settingsDocument, {});
  const viewer = data?.viewer;
  return (
    <MePage title={t('goal')}>
      {viewer ? (
        <>
          <GoalForm
            firstLanguage={viewer.firstLanguage}
            goal={viewer.goal}
            examDay={viewer.examDay}
            level={viewer.level}
          />
          <p className="mt-8 mb-3 border-t border-line pt-6 text-muted">{t('placeWhy')}</p>
          <LinkButton href="/placement?step=level&next=/me/goal" look="quiet">
            {t('place')}
          </LinkButton>
        </>
      ) : failure === null ? (
        <Skeleton lines={4} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
    </MePage>
  );
}
