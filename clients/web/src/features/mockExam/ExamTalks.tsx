'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { estimateFragment } from '@vivavoce/learner/documents/talkReport';
import { isLevel } from '@vivavoce/learner/talkNames';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { talkAt } from '@/lib/routes';

import type { ExamPart } from './exam';

interface TalkOfExam extends Pick<ExamPart, 'kind' | 'state' | 'rating'> {
  /** The title of its scenario; null when it is not known. */
  title: string | null;
  /** The session with the talk's own report; null when there is none. */
  sessionId: string | null;
  estimate: FragmentType<typeof estimateFragment> | null;
}

/** The parts of an exam as they went: each talk with its own estimate and the way to its report. */
export function ExamTalks(props: { parts: readonly TalkOfExam[] }): ReactNode {
  const t = useTranslations('mockExam');
  const report = useTranslations('talkReport.estimate');
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 1 });

  function outcome({ kind, state, rating, estimate }: TalkOfExam): string {
    if (state !== 'FINISHED') return t(`partState.${state}`);
    if (kind === 'WARM_UP') return t('report.warmUp');
    const own = readFragment(estimateFragment, estimate);
    if (own !== null)
      return isLevel(own.label)
        ? own.lowLabel === own.highLabel
          ? own.label
          : report('labels', { low: own.lowLabel, high: own.highLabel })
        : report('value', { value: figure(own.value), low: figure(own.low), high: figure(own.high) });
    return t(rating === 'NOT_RATED' ? 'report.talkNotRated' : 'report.talkPending');
  }

  return (
    <Card>
      <h2 className="mb-3 text-xl">{t('report.talks')}</h2>
      <ul className="divide-y divide-line">
        {props.parts.map((part) => (
          <li key={part.kind} className="py-3 first:pt-0 last:pb-0">
            <h3 className="text-base font-semibold">
              {t(`part.${part.kind}`)}
              {part.title !== null && (
                <>
                  {' · '}
                  <bdi className="font-normal">{part.title}</bdi>
                </>
              )}
            </h3>
            <p className="text-sm text-muted tabular-nums">{outcome(part)}</p>
            {part.state === 'FINISHED' && part.kind !== 'WARM_UP' && part.sessionId !== null && (
              <Link
                href={talkAt(part.sessionId)}
                className="inline-flex min-h-9 items-center text-sm text-accent underline underline-offset-4"
                aria-label={t('report.toTalkOf', { talk: t(`part.${part.kind}`) })}
              >
                {t('report.toTalk')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
