'use client';

import { scenarioDocument } from '@vivavoce/learner/documents/scenarios';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { PracticeLines } from './PracticeLines';

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
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[3fr_2fr]" lang={scenario.language} dir="auto">
        <div className="space-y-5">
          <Card>
            <h2 className="mb-2 text-xl">{t('setting')}</h2>
            <p>{scenario.setting}</p>
          </Card>
          <Card className="border-s-4 border-s-accent">
            <h2 className="mb-2 text-xl">{t('card')}</h2>
            <p className="mb-3 font-medium">{scenario.candidateCard.role}</p>
            <ul className="list-disc space-y-1.5 ps-5">
              {scenario.candidateCard.bullets.map((bullet) => (
                <li key={bullet}>{bullet}</li>
              ))}
            </ul>
          </Card>
          <Card>
            <h2 className="mb-2 text-xl">{t('tasks')}</h2>
            <ol className="list-decimal space-y-1.5 ps-5">
              {scenario.tasks.map((task) => (
                <li key={task}>{task}</li>
              ))}
            </ol>
          </Card>
        </div>
        <div className="space-y-5">
          {scenario.vocabulary.length > 0 && (
            <Card>
              <h2 className="mb-3 text-xl">{t('vocabulary')}</h2>
              <dl className="space-y-3">
                {scenario.vocabulary.map(({ term, meaning }) => (
                  <div key={term}>
                    <dt className="font-semibold">{term}</dt>
                    <dd className="text-muted">{meaning}</dd>
                  </div>
                ))}
              </dl>
            </Card>
          )}
          {scenario.practiceLines.length > 0 && <PracticeLines scenario={scenario} />}
        </div>
      </div>
    </article>
  );
}
