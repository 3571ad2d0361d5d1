import { readFragment, type PaymentInterval } from '@vivavoce/graphql';
import { moneyParts } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { ChangePreview as Preview } from './usePlanChange';

interface ChangePreviewProps {
  preview: Preview;
  /** What the plan is called, with its people. */
  plan: string;
  interval: PaymentInterval;
}

/** When a change begins, what is paid for it now with the lines that make it up, and what it costs from then on. */
export function ChangePreview({ preview, plan, interval }: ChangePreviewProps): ReactNode {
  const t = useTranslations('change');
  const locale = useLocale();
  const format = useFormatter();
  const text = (money: (typeof preview)['price']): string => moneyText(readFragment(moneyParts, money), locale);
  const date = format.dateTime(new Date(preview.takesEffectAt), { dateStyle: 'long' });
  const isPaid = readFragment(moneyParts, preview.dueNow).amount > 0;
  const hasCredit = readFragment(moneyParts, preview.credit).amount > 0;
  const begin = preview.atPeriodEnd ? t('later', { plan, date }) : t(isPaid ? 'now' : 'nowFree', { plan });
  return (
    <div className="space-y-4">
      <p>{begin}</p>
      {preview.lines.length > 0 && (
        <table className="w-full">
          <caption className="mb-1 text-start text-sm text-muted">{t('lines')}</caption>
          <tbody>
            {preview.lines.map((line, i) => (
              <tr key={i} className="border-b border-line">
                <th scope="row" className="py-1.5 pe-4 text-start font-normal break-words">
                  <bdi>{line.description}</bdi>
                </th>
                <td className="py-1.5 text-end tabular-nums">
                  <bdi>{text(line.amount)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="py-1.5 pe-4 text-start font-medium">
                {t('dueNow')}
              </th>
              <td className="py-1.5 text-end font-medium tabular-nums">
                <bdi>{text(preview.dueNow)}</bdi>
              </td>
            </tr>
            {hasCredit && (
              <tr>
                <th scope="row" className="py-1.5 pe-4 text-start font-medium">
                  {t('credit')}
                </th>
                <td className="py-1.5 text-end font-medium tabular-nums">
                  <bdi>{text(preview.credit)}</bdi>
                </td>
              </tr>
            )}
          </tfoot>
        </table>
      )}
      {isPaid && <p className="text-sm text-muted">{t('taxes')}</p>}
      <p>{t(`then.${interval}`, { price: text(preview.price) })}</p>
    </div>
  );
}
