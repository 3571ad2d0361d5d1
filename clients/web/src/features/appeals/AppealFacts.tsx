import { readFragment, type QuizAppealPartsFragment, type QuizQuestionPartsFragment } from '@vivavoce/graphql';
import { quizMarkParts } from '@vivavoce/learner/documents/quizzes';
import { contentOf } from '@vivavoce/learner/quizContent';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { answerText, keyTexts } from '@/features/quizResult/answerText';
import { placeOf } from '@/features/quizResult/place';

interface AppealFactsProps {
  appeal: QuizAppealPartsFragment;
  question: QuizQuestionPartsFragment;
}

/** What a verdict rests on: the answer, the reason, the key, and the place in the source. */
export function AppealFacts({ appeal, question }: AppealFactsProps): ReactNode {
  const t = useTranslations('appeals');
  const { verdict, key, explanation, citation } = readFragment(quizMarkParts, appeal.mark);
  const names = { yes: t('true'), no: t('false'), said: '' };
  const right = keyTexts(question, key, names);
  const { quote, line } = placeOf(citation, (page) => t('page', { page }));
  return (
    <dl className="space-y-4">
      {question.kind === 'MULTIPLE_CHOICE' && <Fact name={t('options')}>{question.options.join('\n')}</Fact>}
      <Fact name={t('answer')} isStrong>
        {answerText(question, contentOf(appeal.answer), names)}
      </Fact>
      <Fact name={t('reason')}>{appeal.reason}</Fact>
      <Fact name={t('mark')} isOurs>
        {t(verdict === 'PARTLY' ? 'partly' : 'wrong')}
      </Fact>
      <Fact name={t('key')} isStrong>
        {right.best}
      </Fact>
      {right.others.length > 0 && <Fact name={t('also')}>{right.others.join(' · ')}</Fact>}
      {explanation !== null && explanation !== '' && explanation !== quote && (
        <Fact name={t('explanation')}>{explanation}</Fact>
      )}
      {quote !== '' && (
        <div>
          <dt className="text-sm text-muted">{t('source')}</dt>
          <dd>
            <blockquote
              dir="auto"
              className="mt-1 rounded-xl border-s-4 border-accent/40 bg-sunken px-3 py-2 break-words"
            >
              {quote}
            </blockquote>
            {line !== '' && (
              <p dir="auto" className="mt-1 text-sm text-muted">
                {line}
              </p>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** One fact with its name; `isOurs` for what is in the reader's language. */
function Fact(props: { name: string; isStrong?: boolean; isOurs?: boolean; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt className="text-sm text-muted">{props.name}</dt>
      <dd
        dir={props.isOurs === true ? undefined : 'auto'}
        className={`break-words whitespace-pre-line ${props.isStrong === true ? 'text-lg font-medium' : ''}`}
      >
        {props.children}
      </dd>
    </div>
  );
}
