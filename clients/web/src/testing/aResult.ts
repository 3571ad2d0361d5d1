import { makeFragmentData, type ResultPartsFragment } from '@vivavoce/graphql';

import type { Result } from '@/features/speaking/ports';
import { resultFragment } from '@/features/speaking/documents';

type Word = ResultPartsFragment['words'][number];

/** A word of a result; said well when nothing else is told. */
export function aWord(text: string, told: Partial<Word> = {}): Word {
  return {
    text,
    start: 0,
    end: 400,
    score: 92,
    errorType: 'NONE',
    confidence: 0.9,
    referenceIndex: 0,
    phones: [],
    ...told,
  };
}

/** A scored result; the fields told replace others. */
export function aResult(told: Partial<ResultPartsFragment> = {}): Result {
  const parts: ResultPartsFragment = {
    outcome: 'SCORED',
    scores: { accuracy: 84, fluency: 71, completeness: 100, prosody: 66, overall: 82 },
    transcript: 'hello there',
    words: [aWord('hello'), aWord('there', { referenceIndex: 1 })],
    fluency: null,
    isCorrect: true,
    passMark: 70,
    scorer: 'test',
    scorerVersion: '1',
    audioDuration: 2_000,
    speechDuration: 1_500,
    ...told,
  };
  return { __typename: 'SpeakingResult', ...makeFragmentData(parts, resultFragment) };
}
