import { makeFragmentData, type ResultPartsFragment } from '@vivavoce/graphql';
import type { Result } from '@vivavoce/learner/speaking';
import { resultFragment } from '@vivavoce/live/documents';

type Word = ResultPartsFragment['words'][number];

/** Creates a word of a result; well pronounced unless the test says otherwise. */
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

/** Creates a scored result; the given fields replace the defaults. */
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
