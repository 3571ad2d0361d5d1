import type { ErasureReceiptQuery } from '@vivavoce/graphql';
import { CircleCheck, Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Part = NonNullable<ErasureReceiptQuery['erasureReceipt']>['services'][number];

const NAMES = ['speech', 'assessment', 'billing', 'content', 'identity'] as const;

/** What one service has erased. */
export function ReceiptService(props: { part: Part }): ReactNode {
  const t = useTranslations('receipt');
  const { service, answeredAt, erased } = props.part;
  const name = NAMES.find((one) => one === service);
  const sums = new Map<Part['erased'][number]['category'], number>();
  for (const { category, count } of erased) if (count > 0) sums.set(category, (sums.get(category) ?? 0) + count);
  return (
    <li className="rounded-card border border-line bg-surface p-5 shadow-card">
      <h2 className="flex items-center gap-3 text-lg font-medium">
        {answeredAt === null ? (
          <Hourglass aria-hidden className="size-5 text-muted" />
        ) : (
          <CircleCheck aria-hidden className="size-5 text-good" />
        )}
        {name === undefined ? service : t(`services.${name}`)}
      </h2>
      {answeredAt === null ? (
        <p className="mt-2 text-muted">{t('waiting')}</p>
      ) : sums.size === 0 ? (
        <p className="mt-2 text-muted">{t('nothing')}</p>
      ) : (
        <dl className="mt-2">
          {Array.from(sums, ([category, count]) => (
            <div key={category} className="flex justify-between gap-x-4 border-b border-line py-1.5 last:border-0">
              <dt className="text-muted">{t(`categories.${category}`)}</dt>
              <dd className="text-end tabular-nums">{t('entries', { count })}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
