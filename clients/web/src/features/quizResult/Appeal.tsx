'use client';

import { readFragment, type QuizAnswerPartsFragment } from '@vivavoce/graphql';
import { appealQuizAnswerDocument, quizAnswerParts } from '@vivavoce/learner/documents/quizzes';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { lengthOf } from '@/lib/lengthOf';

/** The longest reason, in characters. */
const LONGEST = 500;

interface AppealProps {
  attemptId: string;
  questionId: string;
  appeal: QuizAnswerPartsFragment['appeal'];
  /** Called when an appeal was made. */
  onMade?: (() => void) | undefined;
}

/** Asks an examiner to look at a mark, and shows the result. */
export function Appeal({ attemptId, questionId, appeal, onMade }: AppealProps): ReactNode {
  const t = useTranslations('quizMark.appeal');
  const id = useId();
  const { run, isBusy, failure } = useChange(appealQuizAnswerDocument);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<'reason' | 'refused' | null>(null);
  const [made, setMade] = useState<AppealProps['appeal']>(null);
  const known = appeal ?? made;

  async function send(): Promise<void> {
    const isReason = reason.trim() !== '' && lengthOf(reason.trim()) <= LONGEST;
    setProblem(isReason ? null : 'reason');
    if (!isReason || isBusy) return;
    const answer = await run({ input: { attemptId, questionId, reason: reason.trim() } });
    if (answer === null) return;
    const marked = readFragment(quizAnswerParts, answer.appealQuizAnswer.answer);
    if (marked === null) setProblem('refused');
    else {
      setMade(marked.appeal);
      setOpen(false);
      onMade?.();
    }
  }

  if (known !== null) return <Notice>{t(known.verdict ?? 'waits')}</Notice>;
  return (
    <div>
      <Button look="quiet" size="small" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t('title')} description={t('what')}>
        <form
          noValidate
          className="space-y-4"
          onSubmit={(event: SubmitEvent) => {
            event.preventDefault();
            event.stopPropagation();
            void send();
          }}
        >
          <div>
            <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
              {t('reason')}
            </label>
            <textarea
              id={id}
              rows={3}
              dir="auto"
              value={reason}
              aria-invalid={problem === 'reason'}
              aria-describedby={problem === 'reason' ? `${id}-problem` : undefined}
              onChange={({ target }) => {
                setReason(target.value);
                setProblem(null);
              }}
              className="field-sizing-content w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink"
            />
            {problem === 'reason' && (
              <p id={`${id}-problem`} className="mt-1.5 text-sm text-poor">
                {t('reasonProblem', { most: LONGEST })}
              </p>
            )}
          </div>
          {problem === 'refused' && (
            <Notice tone="warning" isUrgent>
              {t('refused')}
            </Notice>
          )}
          {failure !== null && <FailureNotice failure={failure} />}
          <Button type="submit" disabled={isBusy}>
            {t('send')}
          </Button>
        </form>
      </Dialog>
    </div>
  );
}
