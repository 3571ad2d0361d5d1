import type { MockExamPartsFragment } from '@vivavoce/graphql';

export type Exam = MockExamPartsFragment;
export type ExamPart = Exam['parts'][number];

type PartState = Pick<ExamPart, 'state'>;

const MINUTE = 60_000;

/** How long a warm-up is when no exam says so, in minutes. */
const WARM_UP_MINUTES = 3;

/** The most speech time that an exam uses, in minutes: the warm-up, and five for each talk. */
export const SPOKEN_MINUTES = WARM_UP_MINUTES + 2 * 5;

/** Returns how long a warm-up may be, in minutes. */
export function warmUpMinutes(part: Pick<ExamPart, 'length'> | undefined): number {
  return part === undefined || part.length === null ? WARM_UP_MINUTES : Math.round(part.length / MINUTE);
}

/** How often a page looks whether a part has ended, in milliseconds. */
export const LOOK_EVERY = 1_500;

/** Returns the index of the part that can be taken or is being taken; null when there is none. */
export function currentOf(parts: readonly PartState[]): number | null {
  const found = parts.findIndex(({ state }) => state === 'OPEN' || state === 'UNDER_WAY');
  return found === -1 ? null : found;
}

/** Returns whether both talks were taken, so that ending the exam completes it. */
export function isTaken(parts: readonly PartState[]): boolean {
  return parts.slice(1).every(({ state }) => state === 'FINISHED' || state === 'DELETED');
}
