import type { CombinedError } from '@urql/core';

/** A failure as the graph reports it (`errors[].extensions`). */
export interface Failure {
  /** The name of the gRPC code, for example `UNAVAILABLE`; `NETWORK` when there was no response. */
  code: string;
  /** The exact reason, for example `RATE_LIMIT`; part of the contract. */
  reason: string;
  /** Whether the same request can succeed later. */
  retryable: boolean;
  /** When to retry, in milliseconds from now; null when the server did not say. */
  retryAfter: number | null;
  /** What a person wrote about it, such as why an account is suspended. */
  explanation?: string;
  /** The request id to search the logs for; null when there was no response. */
  requestId: string | null;
}

const NETWORK: Failure = { code: 'NETWORK', reason: 'NETWORK', retryable: true, retryAfter: null, requestId: null };

/** Returns the failure in one entry of `errors`. */
export function failureOf(extensions: Readonly<Record<string, unknown>> | undefined): Failure {
  const text = (key: string): string | null => {
    const value = extensions?.[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const code = text('code') ?? 'UNKNOWN';
  const delay = extensions?.['retryDelay'];
  const metadata = extensions?.['metadata'];
  const explanation: unknown =
    typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'explanation') : undefined;
  return {
    code,
    reason: text('reason') ?? code,
    retryable: extensions?.['retryable'] === true,
    retryAfter: typeof delay === 'number' ? delay : null,
    requestId: text('requestId'),
    ...(typeof explanation === 'string' ? { explanation } : {}),
  };
}

/** Returns the failure to show for the error of a query or mutation. */
export function failureOfError(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  return first === undefined ? NETWORK : failureOf(first.extensions);
}

/** A failed request; thrown by calls outside of components. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
    this.name = 'FailureError';
  }
}
