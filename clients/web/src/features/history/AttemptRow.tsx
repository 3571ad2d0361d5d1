'use client';

import { graphql, readFragment, type FragmentType } from '@vivavoce/graphql';
import { gradeOf } from '@vivavoce/learner/grade';
import { taskText } from '@vivavoce/learner/taskText';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_SOFT, GRADE_TEXT } from '@/components/ui/score';
import { attemptAt } from '@/lib/routes';

import { ExamMark } from './ExamMark';

const rowFragment = graphql(`
  fragment AttemptRow on Attempt {
    id
    startedAt
    ...ExamMark
    task {
      __typename
      kind
      language
      ... on ReadAloudTask {
        text
      }
      ... on DrillTask {
        text
      }
      ... on FreeTask {
        topic
      }
    }
    scenario {
      id
      title
    }
    result {
      outcome
      transcript
      speechDuration
      scores {
        overall
      }
    }
  }
`);

interface AttemptRowProps {
  attempt: FragmentType<typeof rowFragment>;
  /** Whether the attempt is selected for comparison; unset where attempts cannot be selected. */
  picking?: { isPicked: boolean; isFull: boolean; onPick(isPicked: boolean): void };
}

/** A row of the attempt list. */
export function AttemptRow(props: AttemptRowProps): ReactNode {
  const t = useTranslations('history');
  const format = useFormatter();
  const attempt = readFragment(rowFragment, props.attempt);
  const { task, result } = attempt;
  const overall = result.scores === null ? null : Math.round(result.scores.overall);
  const title = taskText(task, attempt.scenario) ?? result.transcript;
  const { picking } = props;
  return (
    <div className="flex items-center gap-3 rounded-card border border-line bg-surface p-3 ps-4 shadow-card">
      {picking !== undefined && (
        <input
          type="checkbox"
          checked={picking.isPicked}
          disabled={picking.isFull && !picking.isPicked}
          onChange={(event) => picking.onPick(event.target.checked)}
          aria-label={t('pick', { title })}
          className="size-6 shrink-0 accent-accent"
        />
      )}
      <div className="min-w-0 flex-1">
        <Link href={attemptAt(attempt.id)} className="flex items-center gap-4 rounded-xl py-1">
          <span className="min-w-0 flex-1">
            <span className="line-clamp-2 font-display text-lg leading-snug">
              <bdi lang={task.language}>{title}</bdi>
            </span>
            <span className="mt-0.5 block text-sm text-muted">
              {format.dateTime(new Date(attempt.startedAt), {
                dateStyle: 'medium',
                timeStyle: 'short',
              })}
              {' · '}
              {t(`kind.${task.kind}`)}
            </span>
          </span>
          {overall === null ? (
            <span className="shrink-0 text-sm text-muted">{t(`noScore.${result.outcome}`)}</span>
          ) : (
            <span
              className={classes(
                'inline-flex size-12 shrink-0 items-center justify-center rounded-full font-semibold tabular-nums',
                GRADE_SOFT[gradeOf(overall)],
                GRADE_TEXT[gradeOf(overall)],
              )}
              aria-label={t('score', { score: overall })}
            >
              {overall}
            </span>
          )}
        </Link>
        <ExamMark attempt={attempt} className="mt-1 mb-0.5" />
      </div>
    </div>
  );
}
