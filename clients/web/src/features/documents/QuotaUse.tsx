'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { useSize } from '@/lib/useSize';

import type { Usage } from './choice';

/** How much of what the plan gives is used, and what to do when it is all. */
export function QuotaUse({ usage }: { usage: Usage }): ReactNode {
  const t = useTranslations('documents');
  const sizeOf = useSize();
  const { documents, documentsGranted, bytes, bytesGranted } = usage;
  const isUsedUp = documents >= documentsGranted || bytes >= bytesGranted;
  return (
    <section aria-label={t('use')} className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 text-sm">
      {(
        [
          [
            'useDocuments',
            documents,
            documentsGranted,
            t('useDocuments', { used: documents, granted: documentsGranted }),
          ],
          ['useBytes', bytes, bytesGranted, t('useBytes', { used: sizeOf(bytes), granted: sizeOf(bytesGranted) })],
        ] as const
      ).map(([key, used, granted, text]) => (
        <div key={key} className="min-w-0 flex-1 basis-40">
          <p className="text-muted tabular-nums">{text}</p>
          <progress
            aria-hidden
            value={used}
            max={Math.max(1, granted)}
            className="round-progress mt-1 block h-1.5 w-full"
          />
        </div>
      ))}
      {isUsedUp && (
        <p className="flex basis-full flex-wrap items-center gap-3">
          {t('usedUp')}
          <LinkButton href="/plans" look="quiet" size="small">
            {t('toPlans')}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
