'use client';

import { scenarioDocument } from '@vivavoce/learner/documents/scenarios';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { PracticeLines } from './PracticeLines';
import { ScenarioParts } from './ScenarioParts';

/** The page of one scenario: candidate card, vocabulary and practice lines. */
export function ScenarioView(props: { id: string }): ReactNode {
  const t = useTranslations('scenarios');
  const { data, failure, isLoading, reload } = useGraph(scenarioDocument, { id: props.id }, { isFresh: true });
  if (failure !== null && !data?.scenario) return <FailureNotice failure={failure} onRetry={reload} />;
  if (isLoading) return <Skeleton lines={5} />;
  const scenario = data?.scenario;
  if (!scenario) {
    return (
      <Empty isPage title={t('unknown')} action={<LinkButton href="/library">{t('toAll')}</LinkButton>}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  return (
    <article>
      <p className="mb-3 text-sm">
        <Link href="/library" className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle
        title={scenario.title}
        action={
          <div className="flex flex-wrap gap-3">
            <LinkButton href={practice.talkWith(scenario.id)} size="large">
              {t('talk')}
            </LinkButton>
            {scenario.practiceLines.length > 0 && (
              <LinkButton href={practice.scenario(scenario.id)} look="quiet" size="large">
                {t('practise')}
              </LinkButton>
            )}
          </div>
        }
      >
        {t(`profession.${scenario.profession}`)} · {t(`level.${scenario.level}`)}
      </PageTitle>
      <ScenarioParts scenario={scenario}>
        {scenario.practiceLines.length > 0 && <PracticeLines scenario={scenario} />}
      </ScenarioParts>
    </article>
  );
}
