import type { ErasureReceiptQuery } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Kept = NonNullable<ErasureReceiptQuery['erasureReceipt']>['services'][number]['kept'][number];

/** What stays and why, each reason once with its longest time. */
export function ReceiptKept(props: { kept: readonly Kept[] }): ReactNode {
  const t = useTranslations('receipt');
  const longest = new Map<Kept['reason'], number>();
  for (const { reason, days } of props.kept) longest.set(reason, Math.max(days, longest.get(reason) ?? 0));
  if (longest.size === 0) return null;
  return (
    <section aria-labelledby="kept" className="mt-8">
      <h2 id="kept" className="text-xl">
        {t('kept')}
      </h2>
      <ul className="mt-2 list-disc space-y-2 ps-5 text-muted">
        {Array.from(longest, ([reason, days]) => (
          <li key={reason}>{t(`reasons.${reason}`, { days })}</li>
        ))}
      </ul>
    </section>
  );
}
