'use client';

import { readFragment } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';

import { BeforeAndNow } from './BeforeAndNow';
import { PhoneList } from './PhoneList';

/** Repeats one word without leaving the sentence, with its score before and now. */
export function WordAgain(props: { word: string; language: string; before: number | null }): ReactNode {
  const t = useTranslations('word');
  const { word, language, before } = props;
  const { speaking, state } = useSpeaking();
  const result = readFragment(resultFragment, state.result);
  const again = result?.words.find((said) => said.referenceIndex === 0);
  return (
    <div className="border-t border-line pt-5">
      <h3 className="mb-4 text-center text-sm font-semibold text-muted">{t('again')}</h3>
      <Recorder speaking={speaking} state={state} task={{ readAloud: { language, text: word } }} title={word} />
      <div role="status" className="mt-4">
        {state.phase === 'done' && result?.outcome === 'NO_SPEECH' && <p className="text-center">{t('notHeard')}</p>}
        {state.phase === 'done' && again !== undefined && before !== null && (
          <BeforeAndNow before={before} now={again.score} />
        )}
        {state.phase === 'done' && again !== undefined && (
          <p className="mb-4 text-center text-lg font-medium">
            {t(again.score >= 80 ? 'againGood' : 'againScore', { score: Math.round(again.score) })}
          </p>
        )}
      </div>
      {state.phase === 'done' && again !== undefined && again.phones.length > 0 && <PhoneList phones={again.phones} />}
    </div>
  );
}
