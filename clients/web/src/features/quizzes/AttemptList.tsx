'use client';

import { readFragment } from '@vivavoce/graphql';
import { quizAttemptParts, quizAttemptsDocument } from '@vivavoce/learner/documents/quizzes';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { PagedList } from '@/lib/graph/PagedList';
import { quiz as quizRoutes } from '@/lib/routes';
import { wholePercent } from '@/lib/wholePercent';

import { NewVerdicts } from './NewVerdicts';

const PAGE = 10;

/** The attempts at a quiz, newest first. */
export function AttemptList({ quizId }: { quizId: string }): ReactNode {
  const t = useTranslations('quizzes');
  const format = useFormatter();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    quizAttemptsDocument,
    { quizId, first: PAGE, after },
    { isFresh: after === null },
  );
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts" className="mb-3 text-xl">
        {t('history')}
      </h2>
      <PagedList
        list={data?.quizAttempts}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={<p className="text-muted">{t('noHistory')}</p>}
        className="divide-y divide-line"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => {
          const { id, state, startedAt, result, questionCount, newVerdicts } = readFragment(quizAttemptParts, one);
          const time = format.dateTime(new Date(startedAt), { dateStyle: 'medium', timeStyle: 'short' });
          return (
            <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">
              <span>
                {time}
                {result !== null && (
                  <span className="text-muted">
                    {` · ${wholePercent(result.grade)} % · ${t('attempt', { right: result.right, questions: questionCount })}`}
                    {state === 'TIME_UP' && ` · ${t('timeUp')}`}
                  </span>
                )}
                {newVerdicts > 0 && (
                  <>
                    {' '}
                    <NewVerdicts count={newVerdicts} />
                  </>
                )}
              </span>
              <Link
                href={result === null ? quizRoutes.taking(id) : quizRoutes.result(id)}
                className="text-accent underline underline-offset-4"
              >
                {t(result === null ? 'goOn' : 'look')}
                <span className="sr-only">{`, ${time}`}</span>
              </Link>
            </p>
          );
        }}
      </PagedList>
    </section>
  );
}
