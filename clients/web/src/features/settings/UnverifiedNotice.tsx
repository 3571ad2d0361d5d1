'use client';

import { requestVerificationDocument } from '@vivavoce/learner/documents/settings';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** Asks to confirm the address, and sends the mail again. */
export function UnverifiedNotice(props: { className?: string }): ReactNode {
  const t = useTranslations('settings');
  const { run, isBusy, failure } = useChange(requestVerificationDocument);
  const [isSent, setSent] = useState(false);

  async function send(): Promise<void> {
    const answer = await run({});
    setSent(answer !== null);
  }

  return (
    <div className={props.className}>
      <Notice
        tone={isSent ? 'info' : 'warning'}
        action={
          !isSent && (
            <Button look="quiet" size="small" disabled={isBusy} onClick={() => void send()}>
              {t('emailSendAgain')}
            </Button>
          )
        }
      >
        {t(isSent ? 'emailSent' : 'emailUnverified')}
      </Notice>
      {failure !== null && <FailureNotice failure={failure} className="mt-3" />}
    </div>
  );
}
