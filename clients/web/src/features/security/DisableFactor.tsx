'use client';

import { disableSecondFactorDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { PasswordAndFactor } from './PasswordAndFactor';

/** Turns the second factor off. */
export function DisableFactor(props: { kinds: readonly string[]; onDone(): void }): ReactNode {
  const t = useTranslations('factor');
  const { run, isBusy, failure } = useChange(disableSecondFactorDocument);
  return (
    <PasswordAndFactor
      action={t('turnOff')}
      look="danger"
      kinds={props.kinds}
      isBusy={isBusy}
      failure={failure}
      onSubmit={async (password, factor) => {
        const answer = await run({ input: { password, factor } });
        if (answer === null) return [];
        const errors = answer.disableSecondFactor.errors.map(({ __typename }) => __typename);
        if (errors.length === 0) props.onDone();
        return errors;
      }}
    />
  );
}
