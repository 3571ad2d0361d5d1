import type { AuditAct, AuditFilterInput, AuditOutcome } from '@vivavoce/graphql';

/** The acts that can be chosen, in the order of the list. */
export const ACTS = [
  'SIGN_IN',
  'SECOND_FACTOR_CHECKED',
  'STEP_UP',
  'ACCOUNT_REGISTERED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'EMAIL_VERIFIED',
  'EMAIL_CHANGED',
  'SECOND_FACTOR_ON',
  'SECOND_FACTOR_OFF',
  'RECOVERY_CODES_RENEWED',
  'PASSKEY_ADDED',
  'PASSKEY_REMOVED',
  'PROVIDER_LINKED',
  'PROVIDER_UNLINKED',
  'SESSION_ENDED',
  'OTHER_SESSIONS_ENDED',
  'REFRESH_TOKEN_REUSED',
  'API_KEY_CREATED',
  'API_KEY_REVOKED',
  'API_KEY_FIRST_USED',
  'API_KEY_REFUSED',
  'LINK_REFUSED',
  'SIGN_IN_LIMITED',
  'CONSENT_GIVEN',
  'CONSENT_WITHDRAWN',
  'AGE_BRACKET_SET',
  'GUARDIAN_ASKED',
  'GUARDIAN_CONFIRMED',
  'GUARDIAN_WITHDRAWN',
  'DATA_EXPORT_REQUESTED',
  'ERASURE_REQUESTED',
  'ERASURE_COMPLETED',
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'USER_SUSPENDED',
  'USER_RESTORED',
  'IMPERSONATION_BEGUN',
  'ADMINISTRATION_ACTED',
  'SIGNING_KEY_ROTATED',
  'AUDIT_LOG_VERIFIED',
  'AUDIT_LOG_EXPORTED',
  'REFUSALS_COUNTED',
  'AUDIT_LOG_RESTARTED',
] as const satisfies readonly AuditAct[];

export const OUTCOMES = ['ACCEPTED', 'REFUSED', 'REQUESTED'] as const satisfies readonly AuditOutcome[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter that the page's address holds. Days are those of the viewer's time zone; the last one is included. */
export function filterOf(address: URLSearchParams): AuditFilterInput {
  const from = day(address.get('from'));
  const until = day(address.get('until'));
  if (until !== null) until.setDate(until.getDate() + 1);
  return {
    personId: address.get('person'),
    act: ACTS.find((one) => one === address.get('act')) ?? null,
    outcome: OUTCOMES.find((one) => one === address.get('outcome')) ?? null,
    from: from?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
  };
}

function day(text: string | null): Date | null {
  if (text === null || !DAY.test(text)) return null;
  const at = new Date(`${text}T00:00:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
