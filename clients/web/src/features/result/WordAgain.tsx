'use client';

import { readFragment } from '@vivavoce/graphql';
import { gradeOf } from '@vivavoce/learner/grade';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';

import { BeforeAndNow, type SaidWord } from './BeforeAndNow';
import type { Drill } from './drills';
import { PhoneHints } from './PhoneList';
import { useNoScoreText } from './useNoScoreText';

interface WordAgainProps {
  word: string;
  language: string;
  /** The word of the attempt that is repeated. */
  drilledWord: { attemptId: string; wordIndex: number };
  /** The word as it was said in the attempt; null if it was left out. */
  before: SaidWord | null;
  /** The newest repeat so far; null without one. */
  last: SaidWord | null;
  /** Called with each repeat that was heard. */
  onSaid: (drill: Drill) => void;
}

/** Repeats one word without leaving the sentence, with its score and sounds before and now. */
export function WordAgain(props: WordAgainProps): ReactNode {
  const t = useTranslations('word');
  const { word, language, drilledWord, before } = props;
  const noScoreText = useNoScoreText();
  const { speaking, state } = useSpeaking();
  const result = readFragment(resultFragment, state.result);
  const isDone = state.phase === 'done';
  const again = result?.words.find((said) => said.referenceIndex === 0 && said.errorType !== 'OMISSION') ?? null;
  const now = isDone ? again : props.last;

  const report = useRef(props.onSaid);
  useEffect(() => {
    report.current = props.onSaid;
  }, [props.onSaid]);
  const attemptId = state.result?.attemptId;
  useEffect(() => {
    if (isDone && again !== null && attemptId !== undefined)
      report.current({ attemptId, wordIndex: drilledWord.wordIndex, word: again });
  }, [isDone, again, attemptId, drilledWord.wordIndex]);

  return (
    <div className="border-t border-line pt-5">
      <h3 className="mb-4 text-center text-sm font-semibold text-muted">{t('again')}</h3>
      <Recorder
        speaking={speaking}
        state={state}
        task={{ drill: { word: drilledWord } }}
        language={language}
        title={word}
      />
      <div role="status" className="mt-4">
        {isDone && again === null && (
          <p className="text-center">{result?.notUnderstoodReason ? noScoreText(result) : t('notHeard')}</p>
        )}
        {now !== null && <BeforeAndNow word={{ text: word, language }} before={before} now={now} />}
        {isDone && again !== null && (
          <p className="mb-4 text-center text-lg font-medium">
            {t(gradeOf(again.score) === 'good' ? 'againGood' : 'againScore', { score: Math.round(again.score) })}
          </p>
        )}
      </div>
      {isDone && again !== null && <PhoneHints phones={again.phones} />}
      <p className="mt-3 text-center text-xs text-muted">{t('againWhy')}</p>
    </div>
  );
}
