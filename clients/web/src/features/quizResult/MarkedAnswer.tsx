'use client';

import type {
  QuizAnswerPartsFragment,
  QuizMarkPartsFragment,
  QuizQuestionPartsFragment,
  QuizVerdict,
} from '@vivavoce/graphql';
import type { QuizContent } from '@vivavoce/learner/quizTaking';
import { Check, CircleDashed, Minus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { CitationLink } from '@/components/CitationLink';
import { documentAt } from '@/lib/routes';

import { answerText, keyTexts } from './answerText';
import { Appeal } from './Appeal';
import { placeOf } from './place';

interface MarkedAnswerProps {
  attemptId: string;
  question: QuizQuestionPartsFragment;
  /** What was answered; null for nothing. */
  content: QuizContent | null;
  mark: QuizMarkPartsFragment;
  appeal: QuizAnswerPartsFragment['appeal'];
  language: string;
  /** Called when an appeal was made. */
  onAppealed?: () => void;
}

const LOOKS: Record<QuizVerdict, { Sign: typeof Check; color: string }> = {
  RIGHT: { Sign: Check, color: 'text-good' },
  PARTLY: { Sign: Minus, color: 'text-fair' },
  WRONG: { Sign: X, color: 'text-poor' },
  UNANSWERED: { Sign: CircleDashed, color: 'text-muted' },
};

/** Below this confidence a learner who disagrees should appeal. */
const SURE = 0.8;

/** How an answer was marked: the verdict, the right answer, why, and the place that says so. */
export function MarkedAnswer(props: MarkedAnswerProps): ReactNode {
  const t = useTranslations('quizMark');
  const places = useTranslations('citation');
  const { question, content, mark, appeal, language } = props;
  const { verdict, points, confidence, markedBy, key, explanation, citation } = mark;
  const { Sign, color } = LOOKS[verdict];
  const names = { yes: t('true'), no: t('false'), said: t('said') };
  const yours = answerText(question, content, names);
  const right = keyTexts(question, key, names);
  const isSpoken = question.kind === 'SAY_ALOUD';
  const { document, page, span, quote, line } = placeOf(citation, (number) => places('page', { page: number }));
  return (
    <div className="space-y-3">
      <p className={`flex items-center gap-2 font-semibold ${color}`}>
        <Sign aria-hidden className="size-5 shrink-0" />
        {t(`verdict.${verdict}`)}
        {verdict === 'PARTLY' && (
          <span className="text-sm font-normal text-muted">{t('points', { share: Math.round(points * 100) })}</span>
        )}
      </p>
      <dl className="space-y-2 text-sm">
        {yours !== null && (
          <div>
            <dt className="text-muted">{t('yours')}</dt>
            <dd lang={isSpoken ? undefined : language} dir="auto" className="text-base break-words whitespace-pre-line">
              {yours}
            </dd>
          </div>
        )}
        {verdict !== 'RIGHT' && !isSpoken && (
          <div>
            <dt className="text-muted">{t('key')}</dt>
            <dd lang={language} dir="auto" className="text-base font-medium break-words whitespace-pre-line">
              {right.best}
            </dd>
          </div>
        )}
        {verdict !== 'RIGHT' && !isSpoken && right.others.length > 0 && (
          <div>
            <dt className="text-muted">{t('also')}</dt>
            <dd lang={language} dir="auto" className="break-words">
              {right.others.join(' · ')}
            </dd>
          </div>
        )}
        {explanation !== null && explanation !== '' && explanation !== quote && (
          <div>
            <dt className="text-muted">{t('explanation')}</dt>
            <dd lang={language} dir="auto" className="break-words">
              {explanation}
            </dd>
          </div>
        )}
      </dl>
      {quote !== '' && (
        <div className="text-sm">
          <p className="mb-1 text-muted">{t('source')}</p>
          {document !== null && page !== null && span !== null ? (
            <CitationLink
              href={documentAt(document.id, { page, from: span.start, to: span.end })}
              page={page}
              quote={quote}
              documentName={document.name}
              look="quote"
            />
          ) : (
            <>
              <q lang={language} dir="auto" className="block rounded-xl bg-sunken px-3 py-2">
                {quote}
              </q>
              {line !== '' && (
                <p dir="auto" className="mt-1 text-muted">
                  {line}
                </p>
              )}
            </>
          )}
        </div>
      )}
      {markedBy === 'EXAMINER' && <p className="text-sm text-muted">{t('byExaminer')}</p>}
      {markedBy === 'SPEECH' && <p className="text-sm text-muted">{t('bySpeech')}</p>}
      {markedBy === 'RULES' && question.kind === 'SHORT_ANSWER' && verdict !== 'UNANSWERED' && (
        <p className="text-sm text-muted">
          {t('confidence', { share: Math.round(confidence * 100) })}
          {confidence < SURE && verdict !== 'RIGHT' && ` ${t('unsure')}`}
        </p>
      )}
      {appeal !== null || (verdict !== 'RIGHT' && verdict !== 'UNANSWERED' && !isSpoken) ? (
        <Appeal attemptId={props.attemptId} questionId={question.id} appeal={appeal} onMade={props.onAppealed} />
      ) : null}
    </div>
  );
}
