'use client';

import { renewRecoveryCodesDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { PasswordAndFactor } from './PasswordAndFactor';
import { RecoveryCodes } from './RecoveryCodes';

/** Replaces the recovery codes, and shows the new ones. */
export function RenewCodes(props: { kinds: readonly string[]; onDone(): void }): ReactNode {
  const t = useTranslations('factor');
  const { run, isBusy, failure } = useChange(renewRecoveryCodesDocument);
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <RecoveryCodes codes={codes} onDone={props.onDone} />;
  return (
    <>
      <p className="mb-5 text-muted">{t('renewLead')}</p>
      <PasswordAndFactor
        action={t('renew')}
        kinds={props.kinds}
        isBusy={isBusy}
        failure={failure}
        onSubmit={async (password, factor) => {
          const answer = await run({ input: { password, factor } });
          if (answer === null) return [];
          const { recoveryCodes, errors } = answer.renewRecoveryCodes;
          if (recoveryCodes !== null) setCodes(recoveryCodes);
          return errors.map(({ __typename }) => __typename);
        }}
      />
    </>
  );
}
