'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  quizAnswerParts,
  quizAttemptDocument,
  quizAttemptParts,
  quizMarkParts,
  quizQuestionParts,
} from '@vivavoce/learner/documents/quizzes';
import { contentOf } from '@vivavoce/learner/quizContent';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { ScoreRing } from '@/components/ui/ScoreRing';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, quiz as quizRoutes, review } from '@/lib/routes';
import { wholePercent } from '@/lib/wholePercent';

import { MarkedAnswer } from './MarkedAnswer';
import { useVerdicts } from './useVerdicts';

/** What was misheard or mispronounced has no answer to remember, and makes no card. */
const OF_SOUND: readonly string[] = ['LISTEN_AND_TYPE', 'SAY_ALOUD'];

/** The result of an attempt: the grade, and each question with its mark. */
export function QuizResultPage({ attemptId }: { attemptId: string }): ReactNode {
  const t = useTranslations('quizResult');
  const [isOnlyMissed, setOnlyMissed] = useState(false);
  const { data, failure, reload } = useGraph(quizAttemptDocument, { id: attemptId }, { isFresh: true });
  const found = data?.quizAttempt;
  const attempt = readFragment(quizAttemptParts, found) ?? null;
  const items = (found?.items ?? []).flatMap(({ question, answer }) => {
    const told = readFragment(quizAnswerParts, answer);
    const mark = readFragment(quizMarkParts, told.mark);
    return mark === null ? [] : [{ question: readFragment(quizQuestionParts, question), answer: told, mark }];
  });
  useVerdicts({
    attemptId,
    shown: attempt?.newVerdicts ?? null,
    isWaiting: items.some(({ answer }) => answer.appeal !== null && answer.appeal.verdict === null),
    reload,
  });
  const toAll = <LinkButton href={library.quizzes}>{t('toAll')}</LinkButton>;
  if (data !== null && found === null && failure === null) {
    return (
      <Empty isPage title={t('unknown')} action={toAll}>
        {t('unknownWhy')}
      </Empty>
    );
  }
  if (attempt === null || !found) {
    return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  }
  if (attempt.result === null) {
    return (
      <Notice action={<LinkButton href={quizRoutes.taking(attemptId)}>{t('goOn')}</LinkButton>}>{t('underWay')}</Notice>
    );
  }
  const { grade, right, partly, wrong, unanswered } = attempt.result;
  const language = found.quiz?.language ?? 'en';
  const missed = items.filter(({ mark }) => mark.verdict !== 'RIGHT');
  const comingBack = missed.filter(({ question }) => !OF_SOUND.includes(question.kind));
  const shown = isOnlyMissed ? missed : items;
  return (
    <div className="max-w-3xl">
      <h1 className="mb-1 text-3xl sm:text-4xl">{t('title')}</h1>
      {found.quiz && (
        <p className="mb-6">
          <Link href={quizRoutes.at(found.quiz.id)} className="text-accent underline underline-offset-4">
            <bdi>{found.quiz.title ?? t('toQuiz')}</bdi>
          </Link>
        </p>
      )}
      <Card className="mb-6 flex flex-wrap items-center gap-6">
        <ScoreRing score={wholePercent(grade)} label={t('grade', { grade: wholePercent(grade) })} />
        <div className="min-w-0 flex-1 basis-56 space-y-2">
          <p className="text-lg font-medium">{t('grade', { grade: wholePercent(grade) })}</p>
          <p>{t('counts', { right, partly, wrong, unanswered })}</p>
          {attempt.state === 'TIME_UP' && <p className="text-muted">{t('timeUp')}</p>}
          {comingBack.length > 0 && (
            <p className="text-sm text-muted">
              {t('missed', { count: comingBack.length })}{' '}
              <Link href={review.cards} className="text-accent underline underline-offset-4">
                {t('toReview')}
              </Link>
            </p>
          )}
        </div>
      </Card>
      <section aria-labelledby="answers">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 id="answers" className="text-2xl">
            {t('questions')}
          </h2>
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={isOnlyMissed}
              onChange={({ target }) => setOnlyMissed(target.checked)}
              className="size-5 accent-accent"
            />
            {t('onlyMissed')}
          </label>
        </div>
        {shown.length === 0 && <p className="text-muted">{t('nothingMissed')}</p>}
        <ol className="space-y-4">
          {shown.map(({ question, answer, mark }) => (
            <li key={question.id}>
              <Card>
                <h3 className="mb-3 text-lg">
                  <span className="block font-sans text-xs font-medium text-muted">
                    {t('question', { number: question.position })}
                  </span>
                  <span lang={language} dir="auto" className="block break-words whitespace-pre-line">
                    {question.prompt ?? question.spokenText ?? ''}
                  </span>
                </h3>
                <MarkedAnswer
                  attemptId={attemptId}
                  question={question}
                  content={contentOf(answer.content)}
                  mark={mark}
                  appeal={answer.appeal}
                  language={language}
                  onAppealed={reload}
                />
              </Card>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
