import type { CombinedError } from '@urql/core';

/** Why something did not work, as the graph tells it (`errors[].extensions`). */
export interface Failure {
  /** The gRPC code's name, for example `UNAVAILABLE`; `NETWORK` when no answer came at all. */
  code: string;
  /** What exactly, for example `RATE_LIMIT`; part of the contract. */
  reason: string;
  /** Whether the same request can succeed later. */
  retryable: boolean;
  /** When to try again, in milliseconds, when it was said. */
  retryAfter: number | null;
  /** For people who look into it; null when no answer came. */
  requestId: string | null;
}

const NETWORK: Failure = { code: 'NETWORK', reason: 'NETWORK', retryable: true, retryAfter: null, requestId: null };

/** The failure in one entry of `errors`. */
export function failureOf(extensions: Readonly<Record<string, unknown>> | undefined): Failure {
  const text = (key: string): string | null => {
    const value = extensions?.[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const code = text('code') ?? 'UNKNOWN';
  const delay = extensions?.['retryDelay'];
  return {
    code,
    reason: text('reason') ?? code,
    retryable: extensions?.['retryable'] === true,
    retryAfter: typeof delay === 'number' ? delay : null,
    requestId: text('requestId'),
  };
}

/** The failure to show for what a query or mutation ended with. */
export function failureOfError(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  return first === undefined ? NETWORK : failureOf(first.extensions);
}

/** Something that was asked for and failed; thrown by calls outside of components. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
    this.name = 'FailureError';
  }
}
