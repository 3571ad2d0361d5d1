'use client';

import { readFragment, type QuizAppealPartsFragment, type QuizAppealVerdict } from '@vivavoce/graphql';
import { decideQuizAppealDocument } from '@vivavoce/learner/documents/quizAppeals';
import { quizQuestionParts } from '@vivavoce/learner/documents/quizzes';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { AppealFacts } from './AppealFacts';

/** The result of an appeal: a verdict, or that another examiner was faster. */
export type Decided = { kind: QuizAppealVerdict; corrected: number } | { kind: 'other' };

interface AppealDeskProps {
  appeal: QuizAppealPartsFragment;
  /** Whether the focus moves here, so that the keyboard continues from here. */
  isFocused: boolean;
  onEnd(how: Decided): void;
}

/** The kinds that can have several right answers. */
const SEVERAL_KEYS: readonly string[] = ['SHORT_ANSWER', 'GAP'];

const GONE: readonly string[] = ['QuizAppealDecided', 'QuizAppealUnknown'];

/** One appeal, and the verdict on it. */
export function AppealDesk({ appeal, isFocused, onEnd }: AppealDeskProps): ReactNode {
  const t = useTranslations('appeals');
  const { run, isBusy, failure } = useChange(decideQuizAppealDocument);
  const [isAccepted, setAccepted] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const question = readFragment(quizQuestionParts, appeal.question);
  const canAccept = SEVERAL_KEYS.includes(question.kind);

  useEffect(() => {
    if (isFocused) title.current?.focus();
    // Only once: afterwards the reader moves.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  async function decide(verdict: QuizAppealVerdict): Promise<void> {
    if (isBusy) return;
    setRefused(false);
    const acceptAlso = verdict === 'RIGHT' && canAccept && isAccepted;
    const answer = await run({ input: { appealId: appeal.id, verdict, acceptAlso } });
    if (answer === null) return;
    const { answersCorrected, errors } = answer.decideQuizAppeal;
    if (answersCorrected !== null) onEnd({ kind: verdict, corrected: answersCorrected });
    else if (GONE.includes(errors[0]?.__typename ?? '')) onEnd({ kind: 'other' });
    else setRefused(true);
  }

  return (
    <Card aria-labelledby="appeal" className="min-w-0 space-y-5">
      <h2 id="appeal" ref={title} tabIndex={-1} className="text-xl outline-offset-4">
        <span className="block font-sans text-sm font-medium text-muted">{t(`kind.${question.kind}`)}</span>
        <span dir="auto" className="block break-words whitespace-pre-line">
          {question.prompt ?? question.spokenText ?? ''}
        </span>
      </h2>
      <AppealFacts appeal={appeal} question={question} />
      <form className="space-y-4 border-t border-line pt-5" onSubmit={(event) => event.preventDefault()}>
        {canAccept && (
          <label className="flex min-h-11 items-start gap-3">
            <input
              type="checkbox"
              checked={isAccepted}
              onChange={({ target }) => setAccepted(target.checked)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              {t('accept')}
              <span className="block text-sm text-muted">{t('acceptWhat')}</span>
            </span>
          </label>
        )}
        {isRefused && (
          <Notice tone="warning" isUrgent>
            {t('refused')}
          </Notice>
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        <div className="flex flex-wrap gap-3">
          <Button disabled={isBusy} onClick={() => void decide('RIGHT')}>
            {t('right')}
          </Button>
          <Button look="quiet" disabled={isBusy} onClick={() => void decide('STANDS')}>
            {t('stands')}
          </Button>
        </div>
        <p className="text-sm text-muted">{t('final')}</p>
      </form>
    </Card>
  );
}
