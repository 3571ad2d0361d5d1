import { askForPasskeyDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import type { Failure } from '@vivavoce/graphql';
import { useState } from 'react';

import { signWithPasskey } from '@/platform/passkeys';

/** What a passkey has signed, in the form of the graph's `PasskeyAnswerInput`. */
export interface PasskeyAnswer {
  ceremony: string;
  credential: string;
}

interface PasskeyAsking {
  /** Asks the person for a passkey. Returns null when none was used. */
  ask(): Promise<PasskeyAnswer | null>;
  isBusy: boolean;
  /** The person has used none. */
  isCancelled: boolean;
  failure: Failure | null;
}

/** Asks the person's device for a passkey of this site. */
export function usePasskeyAnswer(): PasskeyAsking {
  const { run, failure } = useChange(askForPasskeyDocument);
  const [isBusy, setBusy] = useState(false);
  const [isCancelled, setCancelled] = useState(false);
  return {
    ask: async () => {
      setBusy(true);
      setCancelled(false);
      try {
        const answer = await run({ input: {} });
        if (answer === null) return null;
        const { ceremony } = answer.askForPasskey;
        const credential = ceremony === null ? null : await signWithPasskey(ceremony.options);
        setCancelled(credential === null);
        return ceremony === null || credential === null ? null : { ceremony: ceremony.token, credential };
      } finally {
        setBusy(false);
      }
    },
    isBusy,
    isCancelled,
    failure,
  };
}
