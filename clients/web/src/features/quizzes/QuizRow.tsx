'use client';

import type { QuizPartsFragment } from '@vivavoce/graphql';
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { quiz as quizRoutes } from '@/lib/routes';
import { wholePercent } from '@/lib/wholePercent';

import { DeleteQuiz } from './DeleteQuiz';
import { NewVerdicts } from './NewVerdicts';
import { QuizProgressBar } from './QuizProgressBar';
import { useQuizProgress } from './useQuizProgress';
import { useQuizTitle } from './useQuizTitle';
import { useSharedText } from './useSharedText';

interface QuizRowProps {
  quiz: QuizPartsFragment;
  onDeleted(): void;
  /** Called when it is ready, or has failed. */
  onMade(): void;
}

/** A quiz in the list: its name, what is known of it, and how far it is. */
export function QuizRow({ quiz, onDeleted, onMade }: QuizRowProps): ReactNode {
  const t = useTranslations('quizzes');
  const titleOf = useQuizTitle();
  const progress = useQuizProgress(quiz, onMade);
  const sharedText = useSharedText();
  const { id, state, source, failure, figures, difficulty, submittedAttempts, bestGrade, attemptUnderWayId } = quiz;
  const { newVerdicts, sharedBy } = quiz;
  const name = titleOf(quiz);
  return (
    <article className="flex items-start gap-x-4 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <span
        aria-hidden
        className="hidden size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent sm:flex"
      >
        <ListChecks className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-sans text-lg font-semibold break-words">
          <Link href={quizRoutes.at(id)} className="hover:text-accent hover:underline">
            <bdi>{name}</bdi>
          </Link>
        </h2>
        {state === 'READY' && (
          <p className="mt-0.5 text-sm text-muted">
            {t('questions', { count: figures?.shown ?? quiz.number })}
            {' · '}
            {t(`difficulty.${difficulty}`)}
            {' · '}
            {t('attempts', { count: submittedAttempts })}
            {bestGrade !== null && ` · ${t('best', { grade: wholePercent(bestGrade) })}`}
            {source === 'SHARED' && ` · ${sharedText(sharedBy)}`}
            {attemptUnderWayId !== null && <span className="text-accent">{` · ${t('underWay')}`}</span>}
          </p>
        )}
        {newVerdicts > 0 && <NewVerdicts count={newVerdicts} />}
        {state === 'FAILED' && <p className="mt-0.5 text-sm text-poor">{t(`failed.${failure ?? 'SERVICE_FAILED'}`)}</p>}
        {progress !== null && <QuizProgressBar progress={progress} />}
      </div>
      <DeleteQuiz id={id} name={name} onDeleted={onDeleted} />
    </article>
  );
}
