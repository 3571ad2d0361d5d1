const KNOWN = {
  BankQuestionChanged: 'CHANGED',
  BankQuestionNotOwn: 'NOT_OWN',
  BankQuestionOwn: 'OWN',
  BankQuestionStateWrong: 'STATE_WRONG',
  BankQuestionUnknown: 'UNKNOWN',
  InvalidInput: 'INVALID',
} as const;

/** Why nothing was changed. */
export type Refusal = (typeof KNOWN)[keyof typeof KNOWN];

/** Returns the refusal that an error of the graph is. */
export function refusalOf(typename: keyof typeof KNOWN): Refusal {
  return KNOWN[typename];
}
