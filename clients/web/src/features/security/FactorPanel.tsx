'use client';

import { ShieldCheck, ShieldOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Skeleton } from '@/components/ui/Skeleton';

import { DisableFactor } from './DisableFactor';
import { RenewCodes } from './RenewCodes';

// Draws the QR code, which few visits need.
const FactorSetup = dynamic(async () => (await import('./FactorSetup')).FactorSetup, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

interface FactorPanelProps {
  factor: { isOn: boolean; since: string | null; recoveryCodesLeft: number };
  hasPasskeys: boolean;
  /** Whether the person is an administrator, who needs the factor. */
  isRequired: boolean;
  /** The factor was changed, so the page shows what no longer is. */
  onChanged(): void;
}

/** Whether signing in asks for a second factor, with the ways to turn it on and off. */
export function FactorPanel({ factor, hasPasskeys, isRequired, onChanged }: FactorPanelProps): ReactNode {
  const t = useTranslations('factor');
  const format = useFormatter();
  const [open, setOpen] = useState<'setUp' | 'renew' | 'turnOff'>();
  const kinds = [
    'CODE',
    ...(factor.recoveryCodesLeft > 0 ? ['RECOVERY_CODE'] : []),
    ...(hasPasskeys ? ['PASSKEY'] : []),
  ];
  const Sign = factor.isOn ? ShieldCheck : ShieldOff;

  function close(): void {
    setOpen(undefined);
    onChanged();
  }

  return (
    <section aria-labelledby="factor">
      <h2 id="factor" className="mb-1 flex items-center gap-2 text-xl">
        <Sign aria-hidden className={factor.isOn ? 'size-5 text-good' : 'size-5 text-muted'} />
        {t('title')}
      </h2>
      {factor.since === null ? (
        <p className="text-muted">{t(isRequired ? 'offRequired' : 'off')}</p>
      ) : (
        <p className="text-muted">
          {t('on', { date: format.dateTime(new Date(factor.since), { dateStyle: 'medium' }) })}{' '}
          {t('codesLeft', { count: factor.recoveryCodesLeft })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {factor.isOn ? (
          <>
            <Button
              look="quiet"
              onClick={() => {
                setOpen('renew');
              }}
            >
              {t('renew')}
            </Button>
            {!isRequired && (
              <Button
                look="danger"
                onClick={() => {
                  setOpen('turnOff');
                }}
              >
                {t('turnOff')}
              </Button>
            )}
          </>
        ) : (
          <Button
            onClick={() => {
              setOpen('setUp');
            }}
          >
            {t('setUp')}
          </Button>
        )}
      </div>
      <Dialog isOpen={open === 'setUp'} onClose={close} title={t('setUpTitle')}>
        <FactorSetup onDone={close} />
      </Dialog>
      <Dialog isOpen={open === 'renew'} onClose={close} title={t('renew')}>
        <RenewCodes kinds={kinds} onDone={close} />
      </Dialog>
      <Dialog isOpen={open === 'turnOff'} onClose={close} title={t('turnOffTitle')} description={t('turnOffLead')}>
        <DisableFactor kinds={kinds} onDone={close} />
      </Dialog>
    </section>
  );
}
