'use client';

import type { BankQuestionPartsFragment, BankReviewVerdict } from '@vivavoce/graphql';
import { reviewBankQuestionDocument } from '@vivavoce/learner/documents/bank';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { CountedText } from '@/features/studio/CountedText';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { refusalOf, type Refusal } from './refusal';

const COMMENT = [0, 1_000] as const;

interface ReviewFormProps {
  question: Pick<BankQuestionPartsFragment, 'id' | 'revision'>;
  onReviewed(verdict: BankReviewVerdict): void;
  onRefused(refusal: Refusal): void;
}

/** Publishes a question of another author's, or returns it with a comment. */
export function ReviewForm({ question, onReviewed, onRefused }: ReviewFormProps): ReactNode {
  const t = useTranslations('bank.review');
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { run, isBusy, failure } = useChange(reviewBankQuestionDocument);

  async function review(verdict: BankReviewVerdict): Promise<void> {
    const words = comment.trim();
    setMissing(verdict === 'RETURN' && words === '');
    if (isBusy || (verdict === 'RETURN' && words === '') || words.length > COMMENT[1]) return;
    const { id, revision } = question;
    const answer = await run({ input: { id, revision, verdict, comment: words === '' ? null : words } });
    if (answer === null) return;
    const [error] = answer.reviewBankQuestion.errors;
    if (error === undefined) onReviewed(verdict);
    else onRefused(refusalOf(error.__typename));
  }

  return (
    <Card className="mt-6" aria-label={t('title')}>
      <h2 className="mb-1 text-xl">{t('title')}</h2>
      <p className="mb-4 text-sm text-muted">{t('lead')}</p>
      <CountedText
        label={t('comment')}
        hint={t('commentHint')}
        value={comment}
        limits={COMMENT}
        language=""
        rows={3}
        problem={isMissing ? t('commentMissing') : undefined}
        onChange={(text) => {
          setComment(text);
          setMissing(false);
        }}
      />
      {failure !== null && <FailureNotice failure={failure} className="mt-4" />}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button disabled={isBusy} onClick={() => void review('APPROVE')}>
          {t('approve')}
        </Button>
        <Button look="quiet" disabled={isBusy} onClick={() => void review('RETURN')}>
          {t('return')}
        </Button>
      </div>
      {isMissing && (
        <Notice tone="warning" isUrgent className="mt-4">
          {t('commentMissing')}
        </Notice>
      )}
    </Card>
  );
}
