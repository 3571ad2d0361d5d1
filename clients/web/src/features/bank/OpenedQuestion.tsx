'use client';

import type { BankFindingsFragment, BankQuestionPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { UnsavedGuard } from '@/features/studio/UnsavedGuard';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { bank } from '@/lib/routes';

import { DeleteQuestion } from './DeleteQuestion';
import { draftOf, problemsOf } from './draft';
import { FindingList } from './FindingList';
import { ProblemNotice } from './ProblemNotice';
import { QuestionForm } from './QuestionForm';
import { QuestionView } from './QuestionView';
import type { Refusal } from './refusal';
import { ReviewForm } from './ReviewForm';
import { useQuestionChanges } from './useQuestionChanges';

interface OpenedQuestionProps {
  question: BankQuestionPartsFragment;
  findings: BankFindingsFragment['findings'];
  /** The question was changed: what the check finds is to be read again. */
  onChanged(): void;
  /** The question is to be opened as it is stored. */
  onReopen(): void;
}

type News = 'saved' | 'submitted' | 'retired' | 'approved' | 'sentBack';

/** A question with what its viewer may do: its author writes, another author reviews. */
export function OpenedQuestion({ question, findings, onChanged, onReopen }: OpenedQuestionProps): ReactNode {
  const t = useTranslations('bank');
  const quizzes = useTranslations('quizzes');
  const [saved, setSaved] = useState(() => draftOf(question.content));
  const [draft, setDraft] = useState(saved);
  const [news, setNews] = useState<News | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isTried, setTried] = useState(false);
  const changes = useQuestionChanges(question);
  const { state, content, mayEdit } = question;
  const isChanged = draft !== saved;
  const problems = problemsOf(draft);

  function ended(outcome: Refusal | null, what: News): void {
    setRefusal(outcome);
    setNews(outcome === null ? what : null);
    if (outcome === null) onChanged();
  }

  async function save(): Promise<void> {
    setTried(true);
    if (problems.length > 0 || changes.isBusy) return;
    const outcome = await changes.save(draft);
    if (outcome === undefined) return;
    if (outcome === null) setSaved(draft);
    ended(outcome, 'saved');
  }

  async function move(act: 'submit' | 'retire', what: News): Promise<void> {
    const outcome = await changes[act]();
    if (outcome !== undefined) ended(outcome, what);
  }

  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href={bank.all} className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle title={t('question')}>
        {t(`state.${state}`)} · {quizzes(`kind.${content.kind}`)} · {quizzes(`difficulty.${content.difficulty}`)}
        {' · '}
        {t(question.isOwn ? 'own' : 'others')}
      </PageTitle>
      <div role="status">{news !== null && <Notice className="mb-5">{t(`news.${news}`)}</Notice>}</div>
      {refusal !== null && refusal !== 'INVALID' && (
        <Notice
          tone="warning"
          isUrgent
          className="mb-5"
          action={
            <Button look="quiet" size="small" onClick={onReopen}>
              {t('reopen')}
            </Button>
          }
        >
          {t(`refusal.${refusal}`)}
        </Notice>
      )}
      {question.reviewComment !== null && (
        <Notice tone={state === 'DRAFT' ? 'warning' : 'info'} className="mb-5">
          <p className="font-medium">{t(state === 'DRAFT' ? 'returned' : 'comment')}</p>
          <p dir="auto" className="break-words whitespace-pre-line">
            {question.reviewComment}
          </p>
        </Notice>
      )}
      <FindingList findings={findings} />
      {mayEdit && (state === 'PUBLISHED' || state === 'IN_REVIEW') && (
        <p className="mb-5 text-sm text-muted">{t('becomesDraft')}</p>
      )}
      {mayEdit ? <QuestionForm draft={draft} onChange={setDraft} /> : <QuestionView content={content} />}
      {isTried && <ProblemNotice problems={problems} violations={changes.violations} />}
      {changes.failure !== null && <FailureNotice failure={changes.failure} className="mt-5" />}
      {mayEdit && (
        <div className="mt-6 flex flex-wrap justify-end gap-3">
          {state !== 'PUBLISHED' && <DeleteQuestion id={question.id} onRefused={setRefusal} />}
          {state === 'PUBLISHED' && (
            <Button look="danger" disabled={changes.isBusy} onClick={() => void move('retire', 'retired')}>
              {t('retire')}
            </Button>
          )}
          {state === 'DRAFT' && (
            <Button
              look="quiet"
              disabled={isChanged || changes.isBusy}
              onClick={() => void move('submit', 'submitted')}
            >
              {t('submit')}
            </Button>
          )}
          <Button disabled={!isChanged || changes.isBusy} onClick={() => void save()}>
            {t('save')}
          </Button>
        </div>
      )}
      {question.mayReview && (
        <ReviewForm
          question={question}
          onReviewed={(verdict) => ended(null, verdict === 'APPROVE' ? 'approved' : 'sentBack')}
          onRefused={setRefusal}
        />
      )}
      <UnsavedGuard isChanged={isChanged} />
    </div>
  );
}
