'use client';

import { graphql, readFragment } from '@vivavoce/graphql';
import { doneToday } from '@vivavoce/learner/goal';
import { gradeOf } from '@vivavoce/learner/grade';
import { nextStep } from '@vivavoce/learner/nextStep';
import { difficultyOf, isUnplaced } from '@vivavoce/learner/placement';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { typicalSounds } from '@vivavoce/learner/typicalSounds';
import { useGraph } from '@vivavoce/learner/useGraph';
import { resultFragment } from '@vivavoce/live/documents';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { AttemptRow } from '@/features/history/AttemptRow';
import { OpenExam } from '@/features/mockExam/OpenExam';
import { PaymentNotice } from '@/features/plan/PaymentNotice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { PlacementOffer } from './PlacementOffer';
import { TodayFigures } from './TodayFigures';
import { TodayPlan } from './TodayPlan';
import { TodayStep } from './TodayStep';

const UnfinishedRecordings = dynamic(
  async () => (await import('@/features/unfinished/UnfinishedRecordings')).UnfinishedRecordings,
  { ssr: false },
);
const WaitingRecordings = dynamic(
  async () => (await import('@/features/offline/WaitingRecordings')).WaitingRecordings,
  { ssr: false },
);

const todayDocument = graphql(`
  query Today($timeZone: String!) {
    viewer {
      id
      displayName
      firstLanguage
      goal
      examDay
      level
      entitlements {
        plan {
          id
          speechAMonth
        }
        speechUsed
        speechReserved
        speechLeft
        resetsAt
      }
      subscription {
        plan {
          id
          name
        }
        status
        graceUntil
      }
      statistics(timeZone: $timeZone, days: 30) {
        attempts
        currentStreakDays
        byDay {
          day
          attempts
        }
        weakestWords {
          text
          language
          averageScore
        }
      }
      latest: history(first: 3) {
        nodes {
          id
          task {
            __typename
            language
          }
          scenario {
            id
            title
          }
          result {
            ...ResultParts
          }
          ...AttemptRow
        }
      }
    }
  }
`);

/** The learner's start: the plan of the day, unfinished recordings, streak and speech time. */
export function TodayScreen(): ReactNode {
  const t = useTranslations('home');
  const { data, failure, isLoading, reload } = useGraph(todayDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  if (isLoading) return <Skeleton lines={5} />;
  const viewer = data?.viewer;
  if (!viewer) return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const { statistics, entitlements, latest } = viewer;
  const done = statistics === null ? null : doneToday(statistics.byDay);
  const attempts = latest?.nodes ?? [];
  const last = attempts[0];
  const isNew = statistics !== null && statistics.attempts === 0 && attempts.length === 0;
  const scored = attempts
    .map((attempt) => ({ attempt, step: nextStep(readFragment(resultFragment, attempt.result)) }))
    .find(({ step }) => step !== null);
  const weak = (statistics?.weakestWords ?? []).filter((word) => gradeOf(word.averageScore) !== 'good').slice(0, 5);
  const weakLanguage = weak[0]?.language ?? 'en';
  return (
    <div>
      <h1 className="mb-7 text-3xl sm:text-4xl">{t(isNew ? 'welcome' : 'hello', { name: viewer.displayName })}</h1>
      {viewer.subscription !== null && <PaymentNotice subscription={viewer.subscription} className="mb-6" />}
      <UnfinishedRecordings />
      <WaitingRecordings />
      <OpenExam className="mb-6" />
      {isUnplaced(viewer) && <PlacementOffer />}
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-3">
        <TodayPlan
          done={done}
          step={
            <TodayStep
              isNew={isNew}
              level={difficultyOf(viewer.level)}
              typical={typicalSounds(viewer.firstLanguage).slice(0, 3)}
              step={scored?.step ?? null}
              attempt={scored?.attempt ?? null}
              scenario={last?.scenario ?? null}
            />
          }
        />
        <TodayFigures
          streak={statistics?.currentStreakDays ?? null}
          done={done}
          examDay={viewer.examDay}
          entitlements={entitlements}
        />
        {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="lg:col-span-3" />}
        {weak.length > 0 && (
          <Card>
            <h2 className="mb-2 text-xl">{t('weakTitle')}</h2>
            <p className="mb-4 text-muted">{t('weakLead')}</p>
            <ul className="mb-5 flex flex-wrap gap-2" lang={weakLanguage}>
              {weak.map((word) => (
                <li key={word.text} className="rounded-full bg-fair-soft px-3 py-1 font-display text-fair">
                  {word.text}
                </li>
              ))}
            </ul>
            <LinkButton
              href={practice.words(
                weak.map(({ text }) => text),
                weakLanguage,
              )}
              look="quiet"
              size="small"
            >
              {t('weakPractise')}
              <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
            </LinkButton>
          </Card>
        )}
        {latest !== null && (
          <Card className={weak.length > 0 ? 'lg:col-span-2' : 'lg:col-span-3'}>
            <div className="mb-4 flex items-center justify-between gap-3">
              <h2 className="text-xl">{t('latest')}</h2>
              {attempts.length > 0 && (
                <Link href="/progress/history" className="text-sm text-accent underline underline-offset-4">
                  {t('all')}
                </Link>
              )}
            </div>
            {attempts.length === 0 ? (
              <p className="text-muted">{t('noAttempts')}</p>
            ) : (
              <ul className="space-y-3">
                {attempts.map((attempt) => (
                  <li key={attempt.id}>
                    <AttemptRow attempt={attempt} />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        )}
      </div>
    </div>
  );
}
