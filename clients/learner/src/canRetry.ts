import type { Failure } from '@vivavoce/graphql';

/** Codes that refuse what was asked for: the same request is refused again. */
const REFUSED: ReadonlySet<string> = new Set([
  'ALREADY_EXISTS',
  'FAILED_PRECONDITION',
  'GUEST_SESSIONS_USED_UP',
  'INVALID_ARGUMENT',
  'NOT_FOUND',
  'OUT_OF_RANGE',
  'PARTNER_MISSING',
  'PERMISSION_DENIED',
  'SESSION_UNKNOWN',
  'UNIMPLEMENTED',
]);

/** Whether a learner who tries again can succeed. An unexpected failure may pass, but nothing is sent again automatically. */
export function canRetry({ code, retryable }: Failure): boolean {
  return retryable || !REFUSED.has(code);
}
