import type { Failure } from '@vivavoce/graphql';
import { openPortalDocument } from '@vivavoce/learner/documents/plan';
import { useChange } from '@vivavoce/learner/useChange';
import { useState } from 'react';

import { useLeaveFor } from './useLeaveFor';

interface Portal {
  /** Opens the provider's page in place of this one. */
  open(): Promise<void>;
  isBusy: boolean;
  failure: Failure | null;
  /** There is nothing to pay, or no payment provider. */
  isRefused: boolean;
}

/** Leads to the provider's page for cards and open invoices. */
export function usePortal(): Portal {
  const change = useChange(openPortalDocument);
  const { leaveFor, isLeaving } = useLeaveFor();
  const [isRefused, setRefused] = useState(false);

  async function open(): Promise<void> {
    setRefused(false);
    const answer = await change.run({ input: { idempotencyKey: crypto.randomUUID() } });
    if (answer === null) return;
    const { page } = answer.openPortal;
    if (page === null) setRefused(true);
    else leaveFor(page.url);
  }

  return { open, isBusy: change.isBusy || isLeaving, failure: change.failure, isRefused };
}
