'use client';

import {
  type QuizAnswerPartsFragment,
  type QuizAttemptPartsFragment,
  type QuizFeedback,
  type QuizQuestionPartsFragment,
} from '@vivavoce/graphql';
import { isSame } from '@vivavoce/learner/quizContent';
import { isAnswered } from '@vivavoce/learner/quizTaking';
import { ServerClock } from '@vivavoce/learner/serverClock';
import { useQuizTaking } from '@vivavoce/learner/useQuizTaking';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useAddress } from '@/lib/useAddress';

import { AskedQuestion } from './AskedQuestion';
import { QuestionList } from './QuestionList';
import { QuizClock } from './QuizClock';
import { quizPlatform } from './quizPlatform';

interface TakeQuizProps {
  attempt: QuizAttemptPartsFragment;
  questions: readonly QuizQuestionPartsFragment[];
  answers: readonly QuizAnswerPartsFragment[];
  feedback: QuizFeedback;
  language: string;
  /** Looks at the attempt again. */
  onLook(): void;
  /** Called when the attempt has ended. */
  onEnded(): void;
}

/** An attempt that is under way: one question at a time, its clock, and what is stored. */
export function TakeQuiz(props: TakeQuizProps): ReactNode {
  const t = useTranslations('quizTaking');
  const { attempt, questions, answers, feedback, language, onLook, onEnded } = props;
  const { id, startedAt, endsAt } = attempt;
  const [clock] = useState(() => {
    const made = new ServerClock();
    made.old(Date.parse(startedAt), Date.now());
    return made;
  });
  const { taking, state } = useQuizTaking(quizPlatform, id, answers, clock);
  const [address, change] = useAddress();
  const [isAsking, setAsking] = useState(false);
  const [isTimeUp, setTimeUp] = useState(false);
  const wanted = Number(address.get('question') ?? '1') - 1;
  const here = Number.isInteger(wanted) && wanted >= 0 && wanted < questions.length ? wanted : 0;
  const question = questions[here];
  const { unsent, failure, saving, isSubmitting, hasEnded, elsewhere } = state;
  const isWaiting = failure?.retryable === true && (unsent > 0 || isSubmitting);
  const left = questions.filter((one) => !isAnswered(state, one.id)).length;

  useEffect(() => {
    if (hasEnded) onEnded();
  }, [hasEnded, onEnded]);

  // Another window may have answered, or ended it.
  useEffect(() => {
    const seen = (): void => {
      if (document.visibilityState === 'visible') onLook();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [onLook]);

  // The server's clock decides: it is asked until it has ended the attempt.
  const over = useCallback(() => {
    setTimeUp(true);
    onLook();
  }, [onLook]);
  useEffect(() => {
    if (!isTimeUp) return;
    const timer = setInterval(onLook, 2_000);
    return () => clearInterval(timer);
  }, [isTimeUp, onLook]);

  const go = (index: number): void => change({ question: String(index + 1) });

  if (question === undefined) return null;
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1">
        <progress
          value={questions.length - left}
          max={questions.length}
          aria-hidden
          className="round-progress h-1.5 min-w-24 flex-1"
        />
        <span className="text-sm text-muted tabular-nums">
          {t('place', { number: here + 1, count: questions.length })}
        </span>
        {endsAt !== null && <QuizClock endsAt={Date.parse(endsAt) + clock.ahead} onOver={over} />}
        <span role="status" className="min-w-16 text-end text-xs text-muted">
          {isTimeUp
            ? t('timeUp')
            : saving !== null && !isWaiting
              ? t('saving')
              : unsent === 0 && left < questions.length && t('saved')}
        </span>
      </div>
      {isWaiting && (
        <Notice
          tone="warning"
          isUrgent
          className="mb-4"
          action={
            <Button look="quiet" size="small" onClick={taking.tryNow}>
              {t('tryNow')}
            </Button>
          }
        >
          {isSubmitting && unsent === 0 ? t('submit.busy') : t('unsent', { count: unsent })}
        </Notice>
      )}
      {failure !== null && !failure.retryable && (
        <div className="mb-4 space-y-2">
          <FailureNotice failure={failure} />
          <p className="text-sm text-muted">{t('notTaken')}</p>
        </div>
      )}
      {elsewhere === question.id && (
        <Notice isUrgent className="mb-4">
          {t('elsewhere')}
        </Notice>
      )}
      <AskedQuestion
        key={question.id}
        attemptId={id}
        question={question}
        answer={state.answers[question.id] ?? null}
        feedback={feedback}
        language={language}
        isLast={here === questions.length - 1}
        isSaving={saving === question.id}
        onAnswer={(content) => {
          const before = taking.store.getState().answers[question.id]?.content ?? null;
          if (!isSame(before, content)) taking.answer(question.id, content);
        }}
        onNext={() => {
          if (here < questions.length - 1) go(here + 1);
          else setAsking(true);
        }}
        onPrevious={here === 0 ? null : () => go(here - 1)}
      />
      <div className="mt-8 flex flex-wrap items-end justify-between gap-4 border-t border-line pt-5">
        <QuestionList
          questions={questions.map((one) => ({ id: one.id, isAnswered: isAnswered(state, one.id) }))}
          here={here}
          onGo={go}
        />
        {here < questions.length - 1 && (
          <Button look="quiet" size="small" onClick={() => setAsking(true)}>
            {t('finish')}
          </Button>
        )}
      </div>
      <p className="mt-4 text-xs text-muted pointer-coarse:hidden">{t('keys')}</p>
      <Dialog
        isOpen={isAsking && !hasEnded}
        onClose={() => setAsking(false)}
        title={t('submit.title')}
        description={t('submit.open', { count: left })}
      >
        {isSubmitting && (
          <p role="status" className="mb-4">
            {t(unsent > 0 ? 'unsent' : 'submit.busy', { count: unsent })}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('submit.back')}
          </Button>
          <Button disabled={isSubmitting} onClick={taking.submit}>
            {t('submit.now')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
