'use client';

import { graphql } from '@vivavoce/graphql';
import { gradeOf } from '@vivavoce/learner/grade';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ArrowRight, Flame, Mic, Target, Timer } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { LinkButton } from '@/components/ui/LinkButton';
import { Skeleton } from '@/components/ui/Skeleton';
import { VoiceWave } from '@/components/ui/VoiceWave';
import { AttemptRow } from '@/features/history/AttemptRow';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ExamDays } from './ExamDays';

const StreakFlame = dynamic(async () => (await import('./StreakFlame')).StreakFlame, {
  ssr: false,
  loading: () => <Flame aria-hidden className="size-8 shrink-0 text-voice" />,
});

const homeDocument = graphql(`
  query Home {
    viewer {
      id
      displayName
      entitlements {
        speechLeft
        resetsAt
        plan {
          id
          speechAMonth
        }
      }
      statistics(days: 30) {
        attempts
        averageScore
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
          scenario {
            id
            title
          }
          ...AttemptRow
        }
      }
    }
  }
`);

/** The daily goal, in attempts. */
const GOAL = 5;

/** The home screen of a learner: next practice, streak, remaining speech time and goal. */
export function HomeScreen(): ReactNode {
  const t = useTranslations('home');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(homeDocument, {}, { isFresh: true });
  if (isLoading) return <Skeleton lines={5} />;
  const viewer = data?.viewer;
  if (!viewer) return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const { statistics, entitlements, latest } = viewer;
  const attempts = latest?.nodes ?? [];
  const last = attempts[0];
  const isNew = statistics !== null && statistics.attempts === 0 && attempts.length === 0;
  const day = new Date();
  const today = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  const doneToday = statistics?.byDay.find((one) => one.day === today)?.attempts ?? 0;
  const weak = (statistics?.weakestWords ?? []).filter((word) => gradeOf(word.averageScore) !== 'good');
  const goOn = last?.scenario
    ? {
        href: `/practice?scenario=${encodeURIComponent(last.scenario.id)}`,
        text: t('goOnScenario', { title: `\u2068${last.scenario.title}\u2069` }),
      }
    : { href: '/practice', text: t('goOnSentences') };
  return (
    <div>
      <h1 className="mb-7 text-3xl sm:text-4xl">{t(isNew ? 'welcome' : 'hello', { name: viewer.displayName })}</h1>
      <div className="grid grid-cols-1 gap-5 lg:grid-cols-3">
        <section className="relative overflow-hidden rounded-card bg-accent p-6 text-accent-ink shadow-card dark:bg-accent-soft dark:text-ink sm:p-8 lg:col-span-2">
          <VoiceWave className="hidden h-3/5 opacity-20 sm:block" />
          <div className="relative">
            <p className="text-sm opacity-90">{t(isNew ? 'startKicker' : 'stepKicker')}</p>
            <p className="mt-2 max-w-md font-display text-2xl leading-snug sm:text-3xl">
              {isNew ? t('start') : goOn.text}
            </p>
            <Link
              href={isNew ? '/check?next=/practice' : goOn.href}
              className="mt-6 inline-flex min-h-13 items-center gap-2.5 rounded-full bg-surface px-7 text-lg font-medium text-ink hover:brightness-95 focus-visible:outline-accent-ink dark:bg-accent dark:text-accent-ink dark:focus-visible:outline-ink"
            >
              <Mic aria-hidden className="size-5 text-voice dark:text-accent-ink" />
              {isNew ? t('checkFirst') : t('practise')}
            </Link>
          </div>
        </section>
        <Card className="flex flex-col gap-5">
          <p className="flex items-center gap-4">
            {doneToday > 0 ? <StreakFlame /> : <Flame aria-hidden className="size-8 shrink-0 text-muted" />}
            <span>
              <span className="block font-display text-2xl">
                {t('streak', { count: statistics?.currentStreakDays ?? 0 })}
              </span>
              <span className="text-sm text-muted">
                {t(
                  doneToday > 0
                    ? 'streakSafe'
                    : (statistics?.currentStreakDays ?? 0) > 0
                      ? 'streakToday'
                      : 'streakBegin',
                )}
              </span>
            </span>
          </p>
          {entitlements && (
            <p className="flex items-center gap-4">
              <Timer aria-hidden className="size-8 shrink-0 text-accent" />
              <span>
                <span className="block font-display text-2xl">
                  {t('minutesLeft', { count: Math.floor(entitlements.speechLeft / 60_000) })}
                </span>
                <span className="text-sm text-muted">
                  {t('resets', {
                    date: format
                      .dateTime(new Date(entitlements.resetsAt), { day: 'numeric', month: 'long', timeZone: 'UTC' })
                      .replaceAll(' ', '\u00a0'),
                  })}
                </span>
              </span>
            </p>
          )}
          <div className="flex items-center gap-4">
            <Target aria-hidden className="size-8 shrink-0 text-good" />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t('goal', { done: Math.min(doneToday, GOAL), goal: GOAL })}</p>
              <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-2 h-2 w-full">
                <rect width="100" height="4" rx="2" fill="var(--sunken)" />
                <rect
                  width={Math.min(100, (100 * doneToday) / GOAL)}
                  height="4"
                  rx="2"
                  fill="currentColor"
                  className="text-good"
                />
              </svg>
            </div>
          </div>
          <ExamDays />
        </Card>
        {failure !== null && <FailureNotice failure={failure} onRetry={reload} className="lg:col-span-3" />}
        {weak.length > 0 && (
          <Card>
            <h2 className="mb-2 text-xl">{t('weakTitle')}</h2>
            <p className="mb-4 text-muted">{t('weakLead')}</p>
            <ul className="mb-5 flex flex-wrap gap-2" lang={weak[0]?.language ?? 'en'}>
              {weak.slice(0, 5).map((word) => (
                <li key={word.text} className="rounded-full bg-fair-soft px-3 py-1 font-display text-fair">
                  {word.text}
                </li>
              ))}
            </ul>
            <LinkButton
              href={`/practice?language=${encodeURIComponent(weak[0]?.language ?? 'en')}&${weak
                .slice(0, 5)
                .map((word) => `word=${encodeURIComponent(word.text)}`)
                .join('&')}`}
              look="quiet"
              size="small"
            >
              {t('weakPractise')}
              <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
            </LinkButton>
          </Card>
        )}
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
      </div>
    </div>
  );
}
