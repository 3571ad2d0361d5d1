import type { ResultPartsFragment } from '@vivavoce/graphql';
import { describe, expect, it } from 'vitest';

import { isLong, paceOf } from './fluency';
import { gradeOf } from './grade';
import { nextStep, type NextStep } from './nextStep';
import { missedSounds } from './testing/missedSounds';
import { lookOf } from './wordLook';

type Word = ResultPartsFragment['words'][number];
type Phone = Word['phones'][number];

function phone(arpabet: string, score: number, heard = arpabet, heardConfidence = 0.9): Phone {
  const [ipa, heardIpa] = [arpabet.toLowerCase(), heard.toLowerCase()];
  return { arpabet, ipa, score, heardArpabet: heard, heardIpa, heardConfidence, start: 0, end: 80 };
}

function word(text: string, told: Partial<Word> = {}): Word {
  const plain: Word = {
    text,
    start: 0,
    end: 300,
    score: 92,
    errorType: 'NONE',
    confidence: 0.9,
    doubt: 0,
    referenceIndex: 0,
    phones: [],
  };
  return { ...plain, ...told };
}

/** The next step does not look at the costs. */
const COSTS = { accuracy: 0, fluency: 0, prosody: 0, omissions: 0, unclear: 0, insertions: 0 };

function result(told: Partial<ResultPartsFragment> = {}): ResultPartsFragment {
  const plain: ResultPartsFragment = {
    outcome: 'SCORED',
    notUnderstoodReason: null,
    scores: { accuracy: 90, fluency: 90, completeness: 100, prosody: 90, overall: 91, costs: COSTS },
    transcript: '',
    words: ['one', 'two', 'three', 'four', 'five'].map((text) => word(text)),
    fluency: { speakingRateWordsPerMinute: 150, articulationRateWordsPerMinute: 170, pauses: [] },
    weakestSounds: [],
    unclearParts: [],
    isCorrect: true,
    passMark: 70,
    scorer: 'test',
    scorerVersion: '1',
    audioDuration: 2_000,
    speechDuration: 1_800,
    isIncomplete: false,
    textFeedback: null,
    ...told,
  };
  return { ...plain, weakestSounds: told.weakestSounds ?? missedSounds(plain) };
}

describe('the next step', () => {
  it('is the worst sound, with the words in which it was heard as another one', () => {
    const words = [
      word('think,', { score: 60, phones: [phone('TH', 30, 'S'), phone('IH', 90)] }),
      word('three', { score: 72, phones: [phone('TH', 50, 'S'), phone('R', 60)] }),
      word('red', { score: 75, phones: [phone('R', 69)] }),
    ];
    expect(nextStep(result({ words }))).toEqual({
      kind: 'sound',
      arpabet: 'TH',
      ipa: 'th',
      missed: 2,
      occurrences: 2,
      words: ['think', 'three'],
      heardIpa: 's',
    });
  });

  it('is a sound that was missed again and again, although no word with it is marked', () => {
    const th = { arpabet: 'TH', ipa: 'θ', occurrences: 5, meanScore: 66, missedIn: [0, 1, 2, 3] };
    expect(nextStep(result({ weakestSounds: [{ ...th, missed: 4 }] }))).toMatchObject({
      kind: 'sound',
      missed: 4,
      occurrences: 5,
      words: [],
      heardIpa: null,
    });
    expect(nextStep(result({ weakestSounds: [{ ...th, missed: 2 }] }))?.kind).not.toBe('sound');
  });

  it('is the weakest sound of the result, and not the one that cost most', () => {
    const words = [word('fair', { score: 74, phones: [phone('F', 45, 'P'), phone('R', 20)] })];
    const sound = { ipa: 'f', occurrences: 1, missed: 1, meanScore: 45, missedIn: [0] };
    expect(nextStep(result({ words, weakestSounds: [{ arpabet: 'F', ...sound }] }))).toMatchObject({ arpabet: 'F' });
  });

  it('names no heard sound that is uncertain', () => {
    const words = [word('think', { score: 60, phones: [phone('TH', 30, 'S', 0.3)] })];
    expect(nextStep(result({ words }))).toMatchObject({ kind: 'sound', heardIpa: null });
  });

  it('is the worst word when no sound explains it', () => {
    const words = [word('good'), word('fair', { score: 74 }), word('poor', { score: 55 })];
    expect(nextStep(result({ words }))).toEqual({ kind: 'word', word: 'poor', score: 55 });
  });

  it('is the long pauses when all words are good: seven of them made it 72', () => {
    const pauses = Array.from({ length: 7 }, (_, i) => ({ start: 300 + i * 1_000, length: 700 + i }));
    const words = [
      word('one', { start: 0, end: 300 }),
      word('two', { start: 6_100, end: 6_290 }),
      ...result().words.slice(2),
    ];
    const scores = { accuracy: 92, fluency: 40, completeness: 100, prosody: 80, overall: 72, costs: COSTS };
    const step = nextStep(
      result({
        words,
        scores,
        fluency: { speakingRateWordsPerMinute: 80, articulationRateWordsPerMinute: 150, pauses },
      }),
    );
    expect(step).toEqual({ kind: 'pause', count: 7, longest: 706, after: 'two' });
  });

  it('is the pace when nothing else is left, and not with a single word', () => {
    const fluency = { speakingRateWordsPerMinute: 90, articulationRateWordsPerMinute: 100, pauses: [] };
    expect(nextStep(result({ fluency }))).toEqual({ kind: 'pace', verdict: 'slow', wordsPerMinute: 90 });
    expect(nextStep(result({ fluency, words: [word('Competition')] }))).toEqual({ kind: 'none', lowest: 90 });
  });

  it('is to say every word when most of the text was left out, whatever the rest sounded like', () => {
    const said = word('think', { score: 60, phones: [phone('TH', 30, 'S')] });
    const leftOut = ['two', 'three'].map((text) => word(text, { errorType: 'OMISSION' }));
    expect(nextStep(result({ words: [said, ...leftOut] }))).toMatchObject({ kind: 'omitted', words: ['two', 'three'] });
    expect(nextStep(result({ words: [said, word('one'), ...leftOut] }))).toMatchObject({ kind: 'sound' });
  });

  it('is the lowest score when nothing in particular explains it', () => {
    const scores = { accuracy: 87, fluency: 90, completeness: null, prosody: 66, overall: 82, costs: COSTS };
    expect(nextStep(result({ scores }))).toEqual({ kind: 'part', part: 'prosody', score: 66 });
  });

  it('is the lowest part when the overall score is not good, although each part is', () => {
    const scores = { accuracy: 87, fluency: 82, completeness: 100, prosody: 84, overall: 78, costs: COSTS };
    expect(nextStep(result({ scores }))).toEqual({ kind: 'part', part: 'fluency', score: 82 });
    expect(nextStep(result({ scores, fluency: null }))).toEqual({ kind: 'part', part: 'fluency', score: 82 });
  });

  it('is absent when nothing was heard', () => {
    expect(nextStep(result({ outcome: 'NO_SPEECH', scores: null, words: [] }))).toBeNull();
    const unclear = { outcome: 'NOT_UNDERSTOOD', notUnderstoodReason: 'UNCLEAR' } as const;
    expect(nextStep(result({ ...unclear, scores: null, words: [] }))).toBeNull();
  });
});

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ARPABET = ['TH', 'R', 'IH', 'S', 'V'];
const ERRORS = ['NONE', 'NONE', 'NONE', 'NONE', 'MISPRONUNCIATION', 'OMISSION', 'INSERTION'] as const;

function anyResult(seed: number): ResultPartsFragment {
  const next = random(seed);
  // Half of the results are good ones, in which the rarer kinds of advice come up.
  const floor = next() < 0.5 ? 80 : 0;
  const score = (): number => floor + next() * (100 - floor);
  const one = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(next() * from.length)] ?? from[0];
  const words = Array.from({ length: 1 + Math.floor(next() * 9) }, (_, i) => {
    const errorType = floor === 80 ? 'NONE' : one(ERRORS);
    const phones = Array.from({ length: Math.floor(next() * 4) }, () =>
      phone(one(['TH', ...ARPABET]), next() * 100, one(['S', ...ARPABET]), next()),
    );
    return word(`w${i}`, { score: score(), errorType, phones, start: i * 500, end: i * 500 + 300 });
  });
  const pauses = Array.from({ length: Math.floor(next() * 3) }, (_, i) => ({
    start: 300 + i * 500,
    length: next() * 1_200,
  }));
  const fluency =
    next() < 0.1
      ? null
      : { speakingRateWordsPerMinute: 60 + next() * 180, articulationRateWordsPerMinute: 150, pauses };
  const scores = {
    accuracy: score(),
    fluency: score(),
    completeness: next() < 0.3 ? null : score(),
    prosody: score(),
    // The overall score is the server's: it may be lower than each of its parts.
    overall: next() < 0.2 ? next() * 100 : score(),
    costs: COSTS,
  };
  return result({ words, fluency, scores });
}

/** Whether what the step says can be read off the result. */
function holds(step: NextStep | null, shown: ResultPartsFragment): boolean {
  const looked = shown.words.map((one) => ({ text: one.text, look: lookOf(one), word: one }));
  const marked = looked.filter(({ look }) => look === 'fair' || look === 'poor');
  const isUnmarked = marked.length === 0 && looked.every(({ look }) => look !== 'omitted');
  const long = (shown.fluency?.pauses ?? []).filter(isLong);
  const pace = shown.fluency === null ? null : paceOf(shown.words, shown.fluency);
  const { accuracy = 0, fluency = 0, completeness = 0, prosody = 0, overall = 0 } = shown.scores ?? {};
  const parts = [accuracy, fluency, completeness, prosody].filter((score) => score !== null);
  const all = [...parts, overall];
  switch (step?.kind) {
    case undefined:
      return false;
    case 'sound':
      return (
        step.missed <= step.occurrences &&
        (step.words.length > 0 || step.missed >= 3) &&
        step.words.every((text) =>
          marked.some(
            ({ word: one }) =>
              one.text === text &&
              one.phones.some(
                (said) =>
                  said.arpabet === step.arpabet &&
                  (gradeOf(said.score) !== 'good' || said.heardArpabet !== said.arpabet) &&
                  (step.heardIpa === null || (said.heardIpa === step.heardIpa && said.heardArpabet !== step.arpabet)),
              ),
          ),
        )
      );
    case 'word':
      return (
        marked.every(({ word: one }) => Math.round(one.score) >= step.score) &&
        marked.some(({ text }) => text === step.word)
      );
    case 'omitted':
      return step.words.every((text) => looked.some((one) => one.text === text && one.look === 'omitted'));
    case 'pause':
      return isUnmarked && step.count === long.length && long.every(({ length }) => length <= step.longest);
    case 'pace':
      return (
        isUnmarked && long.length === 0 && pace?.verdict === step.verdict && pace.wordsPerMinute === step.wordsPerMinute
      );
    case 'part':
      return (
        isUnmarked &&
        long.length === 0 &&
        !all.every((score) => gradeOf(score) === 'good') &&
        Math.round(shown.scores?.[step.part] ?? 101) === step.score &&
        parts.every((score) => Math.round(score) >= step.score)
      );
    case 'none':
      return (
        isUnmarked &&
        long.length === 0 &&
        (pace === null || pace.verdict === 'easy') &&
        all.every((score) => gradeOf(score) === 'good' && Math.round(score) >= step.lowest)
      );
  }
}

describe('an incomplete result', () => {
  it('gives no advice about what was lost with the connection', () => {
    const costs = { accuracy: 0, fluency: 0, prosody: 0, omissions: 40, unclear: 0, insertions: 0 };
    const scores = { accuracy: 90, fluency: 90, completeness: 20, prosody: 90, overall: 60, costs };
    const words = [word('one'), word('two', { errorType: 'OMISSION', start: null, end: null, score: 0 })];
    expect(nextStep(result({ scores, words }))).toMatchObject({ kind: 'omitted' });
    expect(nextStep(result({ scores, words, isIncomplete: true }))).toBeNull();
  });

  it('gives advice about what was heard', () => {
    const words = [
      word('think', { score: 60, phones: [phone('TH', 30, 'S')] }),
      word('two', { errorType: 'OMISSION' }),
    ];
    expect(nextStep(result({ words, isIncomplete: true }))).toMatchObject({ kind: 'sound', arpabet: 'TH' });
  });
});

it('never contradicts the result that it is shown with, over five thousand results', () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 5_000; seed++) {
    const shown = anyResult(seed);
    const step = nextStep(shown);
    kinds.add(step?.kind ?? 'null');
    if (!holds(step, shown)) expect({ seed, step, shown }).toBe('without a contradiction');
    expect(nextStep(shown)).toEqual(step);
  }
  expect([...kinds].sort()).toEqual(['none', 'omitted', 'pace', 'part', 'pause', 'sound', 'word']);
});
