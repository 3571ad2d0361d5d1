'use client';

import { Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone(): void;
}

/** The new recovery codes, which are shown this one time, with ways to keep them. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps): ReactNode {
  const t = useTranslations('factor');
  const [isCopied, setCopied] = useState(false);
  const text = `${codes.join('\n')}\n`;
  return (
    <section aria-labelledby="recovery-codes" className="space-y-5">
      <h3 id="recovery-codes" className="text-lg font-medium">
        {t('codesTitle')}
      </h3>
      <p role="status">{t('codesLead')}</p>
      <ol dir="ltr" className="grid gap-x-6 gap-y-1 rounded-2xl bg-sunken p-4 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="quiet"
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => {
              setCopied(true);
            });
          }}
        >
          <Copy aria-hidden className="size-4" />
          <span role="status">{isCopied ? t('copied') : t('copy')}</span>
        </Button>
        <Button look="quiet" asChild>
          <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download="vivavoce-recovery-codes.txt">
            <Download aria-hidden className="size-4" />
            {t('download')}
          </a>
        </Button>
      </div>
      <Button onClick={onDone}>{t('done')}</Button>
    </section>
  );
}
