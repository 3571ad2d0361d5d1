'use client';

import { setPasswordDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** Mails a link to set a first password to a person who signs in with a provider. */
export function SetPassword(props: { email: string }): ReactNode {
  const t = useTranslations('provider');
  const security = useTranslations('security');
  const { run, isBusy, failure } = useChange(setPasswordDocument);
  const [isSent, setSent] = useState(false);

  async function send(): Promise<void> {
    const answer = await run({ input: { email: props.email } });
    if (answer?.requestPasswordReset.accepted === true) setSent(true);
  }

  return (
    <section aria-labelledby="set-password">
      <h2 id="set-password" className="mb-1 text-xl">
        {security('password')}
      </h2>
      <p className="mb-4 text-muted">{t('noPassword')}</p>
      {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
      {isSent && (
        <Notice isUrgent className="mb-4">
          {t.rich('setPasswordSent', { email: () => <bdi key="email">{props.email}</bdi> })}
        </Notice>
      )}
      <Button disabled={isBusy} onClick={() => void send()}>
        {t('setPassword')}
      </Button>
    </section>
  );
}
