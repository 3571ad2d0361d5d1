'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { Claim } from './useClaim';

/** From here on the end of the claim is a warning. */
const NEAR = 10 * 60_000;

/** How long the talk is the examiner's; when it no longer is, why, and that nothing written is lost. */
export function ClaimState({ claim }: { claim: Claim }): ReactNode {
  const t = useTranslations('examination.rating');
  const { left, refusal, failure, isBusy, renew } = claim;
  const again = (
    <Button look="quiet" size="small" disabled={isBusy} onClick={() => void renew()}>
      {t('renew')}
    </Button>
  );
  if (refusal !== null) {
    return (
      <Notice tone="problem" isUrgent className="mb-5">
        {t(`refused.${refusal}.text`)} {t('kept')}
      </Notice>
    );
  }
  if (left === 0) {
    return (
      <Notice tone="warning" isUrgent className="mb-5" action={again}>
        {t('expired')} {t('kept')}
      </Notice>
    );
  }
  const minutes = Math.ceil(left / 60_000);
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onRetry={() => void renew()} className="mb-5" />}
      {left < NEAR ? (
        <Notice tone="warning" className="mb-5" action={again}>
          {t('endsSoon', { minutes })}
        </Notice>
      ) : (
        <p className="mb-5 text-sm text-muted">
          {t('yours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
        </p>
      )}
    </>
  );
}
