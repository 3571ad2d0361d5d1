'use client';

import { progressDocument } from '@vivavoce/learner/documents/progress';
import { gradeOf } from '@vivavoce/learner/grade';
import { ipaOf } from '@vivavoce/learner/ipa';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { ReviewForecast } from '@/features/review/ReviewForecast';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { practice } from '@/lib/routes';

import { DayCalendar } from './DayCalendar';
import { Figure } from './Figure';
import { WeakList } from './WeakList';

const TrendChart = dynamic(async () => (await import('./TrendChart')).TrendChart, {
  ssr: false,
  loading: () => <Skeleton lines={4} className="h-72" />,
});

const WEEKS = 13;
const ATTEMPTS = 50;
const MINUTE = 60_000;
/** The number of scored attempts from which something weak would show. */
const ENOUGH = 5;
/** The maximum number of sounds to practise in one sentence. */
const SOUNDS_AT_ONCE = 3;

/** The progress screen: trends, and what to practise next. */
export function ProgressScreen(): ReactNode {
  const t = useTranslations('progress');
  const format = useFormatter();
  const { data, failure, isLoading, reload } = useGraph(
    progressDocument,
    { timeZone: timeZoneHere(), days: WEEKS * 7, first: ATTEMPTS },
    { isFresh: true },
  );
  if (isLoading) return <Skeleton lines={6} />;
  const viewer = data?.viewer;
  const statistics = viewer?.statistics;
  if (!statistics)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  if (statistics.attempts === 0) {
    const isLongAgo = (viewer.trend?.nodes.length ?? 0) > 0;
    return (
      <div>
        <PageTitle title={t('title')} />
        <Empty
          title={t(isLongAgo ? 'noneLately' : 'none')}
          action={<LinkButton href="/practice">{t('practise')}</LinkButton>}
        >
          {t(isLongAgo ? 'noneLatelyWhy' : 'noneWhy')}
        </Empty>
      </div>
    );
  }
  const points = (viewer.trend?.nodes ?? [])
    .flatMap(({ startedAt, result }) => (result.scores === null ? [] : [{ at: startedAt, ...result.scores }]))
    .reverse();
  const seconds = Math.round(statistics.speechDuration / 1_000);
  const minutes = Math.round(statistics.speechDuration / MINUTE);
  const noWeak = t(statistics.scoredAttempts < ENOUGH ? 'tooFew' : 'noWeak');
  const isWeak = ({ averageScore }: { averageScore: number }): boolean => gradeOf(averageScore) !== 'good';
  const weakestWords = statistics.weakestWords.filter(isWeak);
  const weakestSounds = statistics.weakestSounds.filter(isWeak);
  const language = weakestWords[0]?.language ?? 'en';
  const words = weakestWords.filter((word) => word.language === language).map(({ text }) => text);
  const number = (score: number | null): string => (score === null ? t('nothing') : format.number(Math.round(score)));
  return (
    <div>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <div className="mb-5 grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        <Figure
          value={format.number(statistics.currentStreakDays)}
          label={t('streak', { count: statistics.currentStreakDays })}
        />
        <Figure value={format.number(statistics.attempts)} label={t('attempts', { count: statistics.attempts })} />
        <Figure value={number(statistics.averageScore)} label={t('average')} />
        {statistics.speechDuration < MINUTE ? (
          <Figure value={format.number(seconds)} label={t('seconds', { count: seconds })} />
        ) : (
          <Figure value={format.number(minutes)} label={t('minutes', { count: minutes })} />
        )}
      </div>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <Card className="lg:col-span-2">
          <h2 className="mb-4 text-xl">{t('trend')}</h2>
          {points.length === 0 ? (
            <p className="text-muted">
              {statistics.scoredAttempts === 0 ? t('noTrend') : t('noneOfLast', { count: ATTEMPTS })}
            </p>
          ) : (
            <>
              <TrendChart points={points} />
              <details className="mt-3 text-sm">
                <summary className="inline-flex min-h-9 items-center font-medium text-accent">{t('asTable')}</summary>
                <div className="overflow-x-auto">
                  <table className="mt-2 w-full min-w-96 tabular-nums">
                    <thead className="text-muted">
                      <tr>
                        <th className="py-1 text-start font-medium">{t('when')}</th>
                        {(['overall', 'accuracy', 'fluency', 'prosody'] as const).map((name) => (
                          <th key={name} className="py-1 text-end font-medium">
                            {t(`measure.${name}`)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {points.map((point) => (
                        <tr key={point.at} className="border-t border-line">
                          <td className="py-1">{format.dateTime(new Date(point.at), { dateStyle: 'medium' })}</td>
                          <td className="text-end">{Math.round(point.overall)}</td>
                          <td className="text-end">{Math.round(point.accuracy)}</td>
                          <td className="text-end">{Math.round(point.fluency)}</td>
                          <td className="text-end">{Math.round(point.prosody)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </details>
            </>
          )}
        </Card>
        <Card>
          <h2 className="mb-4 text-xl">{t('weakWords')}</h2>
          {weakestWords.length === 0 ? (
            <p className="text-muted">{noWeak}</p>
          ) : (
            <>
              <WeakList
                items={weakestWords.map((word) => ({
                  key: `${word.language} ${word.text}`,
                  name: word.text,
                  lang: word.language,
                  note: t('times', { count: word.occurrences }),
                  score: word.averageScore,
                }))}
              />
              <LinkButton href={practice.words(words, language)} className="mt-5 w-full">
                {t('practiseWords')}
              </LinkButton>
            </>
          )}
        </Card>
        <Card>
          <h2 className="mb-4 text-xl">{t('weakSounds')}</h2>
          {weakestSounds.length === 0 ? (
            <p className="text-muted">{noWeak}</p>
          ) : (
            <>
              <WeakList
                items={weakestSounds.map((sound) => ({
                  key: sound.arpabet,
                  name: `/${sound.ipa}/`,
                  lang: 'und-fonipa',
                  note:
                    sound.mostHeardInstead === null
                      ? t('times', { count: sound.occurrences })
                      : t('heardInstead', { sound: ipaOf(sound.mostHeardInstead) ?? sound.mostHeardInstead }),
                  score: sound.averageScore,
                }))}
              />
              <LinkButton
                href={practice.sounds(weakestSounds.slice(0, SOUNDS_AT_ONCE).map((sound) => sound.arpabet))}
                className="mt-5 w-full"
              >
                {t('practiseSounds')}
              </LinkButton>
            </>
          )}
        </Card>
        <ReviewForecast className="lg:col-span-2" />
        <Card className="lg:col-span-2">
          <h2 className="mb-1 text-xl">{t('calendarTitle')}</h2>
          <DayCalendar days={statistics.byDay} weeks={WEEKS} />
        </Card>
      </div>
    </div>
  );
}
