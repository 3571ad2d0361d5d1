'use client';

import type { AuditVerdictQuery } from '@vivavoce/graphql';
import { auditVerdictDocument } from '@vivavoce/learner/documents/audit';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** The button that verifies the log, and what it has found. */
export function AuditCheck(): ReactNode {
  const t = useTranslations('audit');
  const { ask, failure } = useOnce(auditVerdictDocument);
  const [isBusy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<AuditVerdictQuery['auditLogVerdict'] | null>(null);

  async function verify(): Promise<void> {
    setVerdict(null);
    setBusy(true);
    const answer = await ask({});
    setBusy(false);
    if (answer !== null) setVerdict(answer.auditLogVerdict);
  }

  return (
    <div className="min-w-0 flex-1 basis-72 space-y-3">
      <Button
        look="quiet"
        disabled={isBusy}
        onClick={() => {
          void verify();
        }}
      >
        {t(isBusy ? 'verifying' : 'verify')}
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
      {verdict?.__typename === 'AuditLogWhole' && (
        <Notice>
          {t('whole', { first: verdict.first, last: verdict.last })}
          <span className="mt-1 block text-sm break-all text-muted">
            {t('hash')} <code dir="ltr">{verdict.hash}</code>
          </span>
        </Notice>
      )}
      {verdict?.__typename === 'AuditLogBroken' && (
        <Notice tone="problem" isUrgent>
          <strong>{t('broken', { number: verdict.number })}</strong> {t(`faults.${verdict.fault}`)}
        </Notice>
      )}
    </div>
  );
}
