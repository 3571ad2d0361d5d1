import type { CefrLevel, Level } from '@vivavoce/graphql';

export const CEFR_LEVELS: readonly CefrLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** The sentence of the placement: its sounds are common and its words known from B1 on. */
export const CALIBRATION = {
  language: 'en',
  text: 'I have always thought that the weather there is much better than here.',
} as const;

/** The lowest overall score of each level, the highest first. One sentence cannot show C2. */
const FROM: readonly (readonly [number, CefrLevel])[] = [
  [88, 'C1'],
  [76, 'B2'],
  [60, 'B1'],
  [42, 'A2'],
];

/** Returns the level to start at after one sentence with this overall score. A guess, to be changed by hand. */
export function startingLevel(overall: number): CefrLevel {
  return FROM.find(([least]) => overall >= least)?.[1] ?? 'A1';
}

/** Returns the difficulty of sentences for a level; null without a level. */
export function difficultyOf(level: CefrLevel | null | undefined): Level | null {
  switch (level) {
    case 'A1':
    case 'A2':
      return 'BEGINNER';
    case 'B1':
    case 'B2':
      return 'INTERMEDIATE';
    case 'C1':
    case 'C2':
      return 'ADVANCED';
    default:
      return null;
  }
}

/** Whether the placement is to be offered: not everything is chosen. */
export function isUnplaced(viewer: {
  firstLanguage: string | null;
  goal: string | null;
  level: string | null;
}): boolean {
  return viewer.firstLanguage === null || viewer.goal === null || viewer.level === null;
}
