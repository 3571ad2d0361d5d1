'use client';

import { removePasskeyDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** Removes a passkey; one that another window has removed is gone, too. */
export function RemovePasskey(props: { id: string; onDone(): void }): ReactNode {
  const t = useTranslations('passkey');
  const { run, isBusy, failure } = useChange(removePasskeyDocument);

  async function remove(): Promise<void> {
    const answer = await run({ input: { passkeyId: props.id } });
    if (answer !== null) props.onDone();
  }

  return (
    <div className="space-y-4">
      {failure !== null && <FailureNotice failure={failure} />}
      <Button look="danger" disabled={isBusy} onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
