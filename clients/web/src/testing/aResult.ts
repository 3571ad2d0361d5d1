import { makeFragmentData, type ResultPartsFragment } from '@vivavoce/graphql';
import type { Result } from '@vivavoce/learner/speaking';
import { missedSounds } from '@vivavoce/learner/testing/missedSounds';
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
    doubt: 0,
    referenceIndex: 0,
    phones: [],
    ...told,
  };
}

type Scores = NonNullable<ResultPartsFragment['scores']>;

/** Creates scores whose costs explain the overall score; the parts count as they do in the product. */
export function someScores(parts: {
  accuracy: number;
  fluency: number;
  prosody: number;
  completeness?: number | null;
  omissions?: number;
  unclear?: number;
}): Scores {
  const { completeness = 100, omissions = 0, unclear = 0, ...measured } = parts;
  const costs = {
    accuracy: 0.69 * (100 - parts.accuracy),
    fluency: 0.08 * (100 - parts.fluency),
    prosody: 0.23 * (100 - parts.prosody),
    omissions,
    unclear,
    insertions: 0,
  };
  const overall = 100 - Object.values(costs).reduce((sum, cost) => sum + cost, 0);
  return { ...measured, completeness, overall, costs };
}

/** Creates a scored result; the given fields replace the defaults. */
export function aResult(told: Partial<ResultPartsFragment> = {}): Result {
  const parts: ResultPartsFragment = {
    outcome: 'SCORED',
    notUnderstoodReason: null,
    scores: someScores({ accuracy: 84, fluency: 71, prosody: 66 }),
    transcript: 'hello there',
    words: [aWord('hello'), aWord('there', { referenceIndex: 1, start: 500, end: 900 })],
    fluency: null,
    weakestSounds: [],
    unclearParts: [],
    isCorrect: true,
    passMark: 70,
    scorer: 'test',
    scorerVersion: '1',
    audioDuration: 2_000,
    speechDuration: 1_500,
    isIncomplete: false,
    textFeedback: null,
    ...told,
  };
  const whole = { ...parts, weakestSounds: told.weakestSounds ?? missedSounds(parts) };
  return { __typename: 'SpeakingResult', attemptId: 'attempt-1', ...makeFragmentData(whole, resultFragment) };
}
