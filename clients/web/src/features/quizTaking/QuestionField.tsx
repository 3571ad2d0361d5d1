'use client';

import type { QuizQuestionPartsFragment } from '@vivavoce/graphql';
import type { QuizContent } from '@vivavoce/learner/quizTaking';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { AnswerText } from './AnswerText';
import { GapPrompt } from './GapPrompt';
import { ListenField } from './ListenField';
import { OptionField } from './OptionField';
import { OrderField } from './OrderField';
import { SayAloud } from './SayAloud';

interface QuestionFieldProps {
  question: QuizQuestionPartsFragment;
  /** What is answered so far; null for nothing. */
  content: QuizContent | null;
  /** BCP 47; the language of the quiz. */
  language: string;
  isLocked: boolean;
  onContent(content: QuizContent): void;
  onRecording(isRecording: boolean): void;
}

/** A question with what its kind is answered by. */
export function QuestionField(props: QuestionFieldProps): ReactNode {
  const t = useTranslations('quizTaking');
  const { question, content, language, isLocked, onContent } = props;
  const { id, kind, prompt, options, spokenText } = question;
  const text = content?.kind === 'text' ? content.text : '';
  const onText = (typed: string): void => onContent({ kind: 'text', text: typed });
  const shared = { label: t(`ask.${kind}`), language, isLocked };
  const asked = prompt !== null && prompt !== '' && <GapPrompt prompt={prompt} language={language} />;
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return (
        <>
          {asked}
          <OptionField
            {...shared}
            name={id}
            options={options}
            chosen={content?.kind === 'option' ? content.option : null}
            onChoose={(option) => onContent({ kind: 'option', option })}
          />
        </>
      );
    case 'TRUE_FALSE':
      return (
        <>
          {asked}
          <OptionField
            {...shared}
            name={id}
            options={[t('truth.yes'), t('truth.no')]}
            chosen={content?.kind === 'truth' ? Number(!content.truth) : null}
            onChoose={(index) => onContent({ kind: 'truth', truth: index === 0 })}
          />
        </>
      );
    case 'SHORT_ANSWER':
    case 'GAP':
      return (
        <>
          {asked}
          <AnswerText text={text} language={language} isHeard={false} isLocked={isLocked} onText={onText} />
        </>
      );
    case 'ORDER':
      return (
        <>
          {asked}
          <OrderField
            {...shared}
            options={options}
            order={content?.kind === 'ordering' ? content.options : options.map((_, i) => i)}
            isAnswer={content !== null}
            onOrder={(order) => onContent({ kind: 'ordering', options: order })}
          />
        </>
      );
    case 'LISTEN_AND_TYPE':
      return (
        <>
          {asked}
          <ListenField text={spokenText ?? ''} language={language} />
          <AnswerText text={text} language={language} isHeard isLocked={isLocked} onText={onText} />
        </>
      );
    case 'SAY_ALOUD':
      return (
        <SayAloud
          text={spokenText ?? ''}
          language={language}
          isSaid={content?.kind === 'session'}
          isLocked={isLocked}
          onRecording={props.onRecording}
          onSaid={(sessionId) => onContent({ kind: 'session', sessionId })}
        />
      );
  }
}
