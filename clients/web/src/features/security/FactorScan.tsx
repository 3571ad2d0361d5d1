'use client';

import { confirmSecondFactorDocument } from '@vivavoce/learner/documents/security';
import { useChange } from '@vivavoce/learner/useChange';
import { QRCodeSVG } from 'qrcode.react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { FactorField, type EnteredFactor } from '@/components/FactorField';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import type { AppSecret } from './FactorPassword';

interface FactorScanProps {
  secret: AppSecret;
  /** Gets the recovery codes once a first code has turned the factor on. */
  onConfirmed(recoveryCodes: readonly string[]): void;
}

/** Shows the secret for the authenticator app, and asks for a first code. */
export function FactorScan({ secret, onConfirmed }: FactorScanProps): ReactNode {
  const t = useTranslations('factor');
  const { run, isBusy, failure } = useChange(confirmSecondFactorDocument);
  const [factor, setFactor] = useState<EnteredFactor>(null);
  const [problem, setProblem] = useState<'missing' | 'wrong'>();
  const [isExpired, setExpired] = useState(false);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const code = factor !== null && 'code' in factor ? factor.code : null;
    setProblem(code === null ? 'missing' : undefined);
    if (code === null || isBusy) return;
    const answer = await run({ input: { code } });
    if (answer === null) return;
    const { recoveryCodes, errors } = answer.confirmSecondFactor;
    if (recoveryCodes !== null) onConfirmed(recoveryCodes);
    else if (errors.some(({ __typename }) => __typename === 'SecondFactorNotBegun')) setExpired(true);
    else setProblem('wrong');
  }

  return (
    <form noValidate className="space-y-5" onSubmit={(event) => void submit(event)}>
      <p>{t('scan')}</p>
      {/* Black on white in both themes, because many apps read nothing else. */}
      <div className="mx-auto w-fit rounded-2xl bg-white p-4">
        <QRCodeSVG value={secret.uri} size={184} title={t('qr')} bgColor="#ffffff" fgColor="#000000" />
      </div>
      <p className="text-sm text-muted">
        {t('key')}{' '}
        <code dir="ltr" className="font-mono break-all text-ink select-all">
          {secret.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </p>
      <FactorField
        isNext
        kinds={['CODE']}
        problem={problem}
        onChange={(entered) => {
          setFactor(entered);
          setProblem(undefined);
        }}
      />
      {isExpired && (
        <Notice tone="problem" isUrgent>
          {t('expired')}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <Button type="submit" disabled={isBusy}>
        {t('turnOn')}
      </Button>
    </form>
  );
}
