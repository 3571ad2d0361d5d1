import type { Messages } from '@vivavoce/messages/messages';

/** Why a change is not made, as a message of `change.problems`. */
export type ChangeProblem = keyof Messages['change']['problems'];

const KNOWN = [
  'InvalidInput',
  'PaymentDue',
  'PaymentsOff',
  'PlanUnchanged',
  'PlanUnknown',
  'SeatsTaken',
  'SubscriptionEnds',
  'SubscriptionUnknown',
] as const satisfies readonly ChangeProblem[];

/** Returns the problem to show for the errors of a preview or a change; null when there are none. */
export function problemOf(errors: readonly { __typename?: string | undefined }[]): ChangeProblem | null {
  const [first] = errors;
  if (first === undefined) return null;
  return KNOWN.find((name) => name === first.__typename) ?? 'other';
}
