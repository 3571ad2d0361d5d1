import type { TalkReportPartsFragment } from '@vivavoce/graphql';

import { isFiller } from './fillers';

type Turns = TalkReportPartsFragment['turns'];

/** Fewer words say nothing about pace, as in the rating. */
const FEWEST_WORDS = 8;
/** How far turns overlap when people interrupt each other, in milliseconds. */
const OVERLAP = 3_000;
const MINUTE = 60_000;

/** An answer that takes longer counts as long, in milliseconds. */
export const LONG_WAIT = 3_000;

/** One turn in time. */
export interface FlowTurn {
  /** Its index in the report. */
  turn: number;
  isLearner: boolean;
  /** Whether nothing was said. */
  isSilent: boolean;
  start: number;
  end: number;
  /** From the end of the partner's turn to the answer, in milliseconds; null when it answers nothing. */
  wait: number | null;
  /** Null for short turns, and for the partner's. */
  wordsPerMinute: number | null;
  fillers: number;
}

/** Returns the turns of a talk in time; null when their times cannot be right. */
export function flowOf(turns: Turns): readonly FlowTurn[] | null {
  const flow: FlowTurn[] = [];
  for (const [turn, { talker, text, start, end }] of turns.entries()) {
    const before = flow.at(-1);
    if (start < 0 || end <= start) return null;
    if (before !== undefined && (start < before.start || start < before.end - OVERLAP)) return null;
    const words = text.split(/\s+/).filter((word) => word !== '');
    const isLearner = talker === 'LEARNER';
    flow.push({
      turn,
      isLearner,
      isSilent: words.length === 0,
      start,
      end,
      wait: isLearner && before?.isLearner === false ? Math.max(0, start - before.end) : null,
      wordsPerMinute:
        isLearner && words.length >= FEWEST_WORDS ? Math.round((words.length * MINUTE) / (end - start)) : null,
      fillers: isLearner ? words.filter(isFiller).length : 0,
    });
  }
  return flow.length === 0 ? null : flow;
}
