'use client';

import type { QuizFeedback, QuizQuestionPartsFragment } from '@vivavoce/graphql';
import { isSame } from '@vivavoce/learner/quizContent';
import type { QuizContent, TakenAnswer } from '@vivavoce/learner/quizTaking';
import type { QuizMark } from '@vivavoce/learner/useQuizTaking';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { MarkedAnswer } from '@/features/quizResult/MarkedAnswer';

import { QuestionField } from './QuestionField';
import { quizKeys } from './quizKeys';

/** After how long a text that is typed is stored, in milliseconds. */
const STORE_AFTER = 1_000;

interface AskedQuestionProps {
  attemptId: string;
  question: QuizQuestionPartsFragment;
  answer: TakenAnswer<QuizMark> | null;
  feedback: QuizFeedback;
  language: string;
  isLast: boolean;
  isSaving: boolean;
  onAnswer(content: QuizContent): void;
  onNext(): void;
  /** Goes back; null on the first question. */
  onPrevious: (() => void) | null;
}

/** An answer that says something; null for none. */
function whole(content: QuizContent | null): QuizContent | null {
  if (content?.kind !== 'text') return content;
  const text = content.text.trim();
  return text === '' ? null : { kind: 'text', text };
}

/** The question that is asked: what it is answered by, and with feedback at once its mark. */
export function AskedQuestion(props: AskedQuestionProps): ReactNode {
  const t = useTranslations('quizTaking');
  const { question, answer, feedback, language, isLast, isSaving, onAnswer } = props;
  const { kind, options } = question;
  const [draft, setDraft] = useState<QuizContent | null>(null);
  const [isRecording, setRecording] = useState(false);
  const place = useRef<HTMLElement>(null);
  const stored = answer?.content ?? null;
  const mark = answer?.mark ?? null;
  const content = mark === null ? (draft ?? stored) : stored;
  const isAtOnce = feedback === 'AT_ONCE';
  const isLocked = mark !== null || (isAtOnce && answer !== null && stored !== null && !answer.isStored);
  /** What is answered here and not given to be stored yet. */
  const unsaved = draft === null || isSame(whole(draft), stored) ? null : whole(draft);

  useEffect(() => {
    place.current?.focus({ preventScroll: true });
  }, []);

  function saveNow(): void {
    if (!isAtOnce && unsaved !== null) onAnswer(unsaved);
  }
  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    save.current = saveNow;
  });
  // What is typed is stored when nothing is typed for a moment, and when the question is left.
  useEffect(() => {
    if (draft?.kind !== 'text') return;
    const timer = setTimeout(() => save.current(), STORE_AFTER);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => save.current(), []);

  function change(next: QuizContent): void {
    if (isLocked) return;
    setDraft(next);
    if (!isAtOnce && next.kind !== 'text') onAnswer(next);
  }

  function goOn(): void {
    if (isRecording) return;
    if (isAtOnce && mark === null) {
      const given =
        unsaved ??
        (kind === 'ORDER' && content === null
          ? { kind: 'ordering' as const, options: options.map((_, i) => i) }
          : null);
      if (given !== null && !isLocked) {
        setDraft(given);
        onAnswer(given);
        return;
      }
      if (isLocked) return;
    }
    saveNow();
    props.onNext();
  }

  function choose(index: number): void {
    if (kind === 'MULTIPLE_CHOICE' && index < options.length) change({ kind: 'option', option: index });
    else if (kind === 'TRUE_FALSE' && index < 2) change({ kind: 'truth', truth: index === 0 });
  }

  const press = quizKeys({ choose, goOn });
  const isCheck = isAtOnce && mark === null && (unsaved !== null || (kind === 'ORDER' && content === null));
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label={t('go', { number: question.position })}
      className="outline-none"
      onKeyDown={(event) => {
        if (!isRecording) press(event);
      }}
    >
      <form
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          goOn();
        }}
      >
        <Card className="space-y-5 sm:px-8 sm:py-8 short:p-4">
          <p className="text-sm font-medium text-muted">{t(`ask.${kind}`)}</p>
          <QuestionField
            question={question}
            content={content}
            language={language}
            isLocked={isLocked}
            onContent={change}
            onRecording={setRecording}
          />
          {mark !== null && (
            <div role="status">
              <MarkedAnswer
                attemptId={props.attemptId}
                question={question}
                content={stored}
                mark={mark}
                appeal={null}
                language={language}
              />
            </div>
          )}
        </Card>
        {!isRecording && (
          <div className="mt-6 flex flex-wrap justify-between gap-3">
            {props.onPrevious === null ? (
              <span />
            ) : (
              <Button look="quiet" onClick={props.onPrevious}>
                {t('previous')}
              </Button>
            )}
            <Button type="submit" size="large" disabled={isAtOnce && mark === null && isLocked && isSaving}>
              {t(isCheck ? 'check' : isLast ? 'finish' : 'next')}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}
