import type { ResultPartsFragment } from '@vivavoce/graphql';

import { isLong, paceOf } from './fluency';
import { gradeOf } from './grade';
import { isMostlyLeftOut, lookOf } from './wordLook';

type Word = ResultPartsFragment['words'][number];
type Phone = Word['phones'][number];

/** A part of the overall score. */
export type ScorePart = 'accuracy' | 'fluency' | 'completeness' | 'prosody';

/** A sound that was missed: how often, in which words, and what it sounded like, if that is certain enough. */
export interface SoundStep {
  kind: 'sound';
  arpabet: string;
  ipa: string;
  missed: number;
  occurrences: number;
  /** Empty when it was missed only in words that are good as a whole. */
  words: readonly string[];
  heardIpa: string | null;
}

/** What to practise next, with the evidence for it. */
export type NextStep =
  | SoundStep
  | { kind: 'word'; word: string; score: number }
  /** Words of the text that were not said, in order. */
  | { kind: 'omitted'; words: readonly string[] }
  /** Long pauses: their number, the longest in milliseconds, and the word before it. */
  | { kind: 'pause'; count: number; longest: number; after: string | null }
  | { kind: 'pace'; verdict: 'slow' | 'fast'; wordsPerMinute: number }
  /** The lowest part of the score, when nothing in particular explains it. */
  | { kind: 'part'; part: ScorePart; score: number }
  /** Nothing stands out: the overall score and its parts are good, and none is below the lowest. */
  | { kind: 'none'; lowest: number };

/** The confidence from which a heard sound is named. */
const SURE = 0.5;
/** A sound that is missed as often as this is worth practising even where no word is marked. */
const OFTEN = 3;
const PARTS: readonly ScorePart[] = ['accuracy', 'fluency', 'completeness', 'prosody'];

function isMarked(word: Word): boolean {
  return lookOf(word) === 'fair' || lookOf(word) === 'poor';
}

function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/**
 * Returns the sounds of the result that are missed in a marked word, or again and again, weakest first. Unmarked words
 * are never named.
 */
export function weakSounds(result: ResultPartsFragment): SoundStep[] {
  return result.weakestSounds.flatMap(({ arpabet, ipa, occurrences, missed, missedIn }) => {
    const found = missedIn.flatMap((index) => {
      const word = result.words[index];
      return word !== undefined && isMarked(word) ? [word] : [];
    });
    if (found.length === 0 && missed < OFTEN) return [];
    const heard = found
      .flatMap((word) => word.phones)
      .filter((phone) => phone.arpabet === arpabet && phone.heardArpabet !== arpabet && phone.heardConfidence >= SURE)
      .sort((one, other) => other.heardConfidence - one.heardConfidence)[0];
    const isHeard = (phone: Phone): boolean => phone.arpabet === arpabet && phone.heardIpa === heard?.heardIpa;
    // With a heard sound only the words in which it was heard are evidence.
    const evidence = heard === undefined ? found : found.filter((word) => word.phones.some(isHeard));
    const words = [...new Set(evidence.map(({ text }) => bare(text)))].slice(0, 3);
    return [{ kind: 'sound', arpabet, ipa, missed, occurrences, words, heardIpa: heard?.heardIpa ?? null }];
  });
}

function worstPause(result: ResultPartsFragment): NextStep | null {
  const long = (result.fluency?.pauses ?? []).filter(isLong);
  const longest = [...long].sort((one, other) => other.length - one.length)[0];
  if (longest === undefined) return null;
  const before = result.words.filter((word) => word.end !== null && word.end <= longest.start + 50);
  const after = before.reduce<Word | undefined>(
    (latest, word) => ((word.end ?? 0) >= (latest?.end ?? 0) ? word : latest),
    undefined,
  );
  return { kind: 'pause', count: long.length, longest: longest.length, after: after ? bare(after.text) : null };
}

/**
 * Returns the one thing to practise next: to read the text where most of it was left out, otherwise the weakest sound,
 * otherwise what was left out, otherwise the worst word, otherwise pauses, otherwise the pace, otherwise the lowest part
 * of a score that is not good. The advice never names a word that is shown as good. Null when nothing was scored, and
 * when an incomplete result has nothing else.
 */
export function nextStep(result: ResultPartsFragment): NextStep | null {
  const { scores, words, fluency, unclearParts } = result;
  if (scores === null) return null;
  const marked = words.filter(isMarked);
  // What an incomplete result leaves out was lost with the connection, and not skipped.
  const omitted = result.isIncomplete ? [] : words.filter((word) => lookOf(word) === 'omitted');
  const sound = omitted.length > 0 && isMostlyLeftOut(words, unclearParts) ? undefined : weakSounds(result)[0];
  if (sound !== undefined) return sound;
  if (omitted.length > 0) return { kind: 'omitted', words: omitted.map((word) => bare(word.text)) };
  const worst = [...marked].sort((one, other) => one.score - other.score)[0];
  if (worst !== undefined) return { kind: 'word', word: bare(worst.text), score: Math.round(worst.score) };
  const pause = worstPause(result);
  if (pause !== null) return pause;
  const pace = fluency === null ? null : paceOf(words, fluency, unclearParts);
  if (pace !== null && pace.verdict !== 'easy')
    return { kind: 'pace', verdict: pace.verdict, wordsPerMinute: pace.wordsPerMinute };
  if (result.isIncomplete) return null; // its parts measure the break, too
  const [lowest] = PARTS.flatMap((part) => {
    const score = scores[part];
    return score === null ? [] : [{ part, score }];
  }).sort((one, other) => one.score - other.score);
  const isGood = (score: number): boolean => gradeOf(score) === 'good';
  if (lowest !== undefined && !(isGood(lowest.score) && isGood(scores.overall)))
    return { kind: 'part', part: lowest.part, score: Math.round(lowest.score) };
  return { kind: 'none', lowest: Math.round(Math.min(lowest?.score ?? 100, scores.overall)) };
}
