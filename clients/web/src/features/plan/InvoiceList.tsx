import { readFragment } from '@vivavoce/graphql';
import { invoicesDocument, moneyParts } from '@vivavoce/learner/documents/plan';
import { moneyText } from '@vivavoce/learner/money';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { PagedList } from '@/lib/graph/PagedList';

const PAGE = 10;

/** The invoices, newest first, each with its page at the provider and as a PDF. */
export function InvoiceList(): ReactNode {
  const t = useTranslations('plan');
  const locale = useLocale();
  const format = useFormatter();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    invoicesDocument,
    { first: PAGE, after },
    { isFresh: after === null },
  );
  return (
    <section aria-labelledby="invoices">
      <h2 id="invoices" className="mb-3 text-xl">
        {t('invoices')}
      </h2>
      <div>
        <PagedList
          list={data?.viewer?.invoices}
          after={after}
          failure={failure}
          isLoading={isLoading}
          reload={reload}
          empty={<p className="text-muted">{t('noInvoices')}</p>}
          className="divide-y divide-line"
          more={t('moreInvoices')}
          onMore={setAfter}
        >
          {(invoice) => {
            const date = format.dateTime(new Date(invoice.createdAt), { dateStyle: 'long' });
            return (
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
                <span>
                  <span className="block font-medium">{date}</span>
                  {invoice.number !== null && <bdi className="block text-sm text-muted">{invoice.number}</bdi>}
                </span>
                <span className="text-end">
                  <span className="block font-medium tabular-nums">
                    {moneyText(readFragment(moneyParts, invoice.total), locale)}
                  </span>
                  <span className="block text-sm text-muted">{t(`invoiceStates.${invoice.status}`)}</span>
                </span>
                <span className="flex w-full gap-4 text-sm">
                  {invoice.pageUrl !== null && (
                    <a
                      href={invoice.pageUrl}
                      className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
                      aria-label={t(invoice.status === 'OPEN' ? 'payInvoice' : 'readInvoice', { date })}
                    >
                      {t(invoice.status === 'OPEN' ? 'pay' : 'read')}
                    </a>
                  )}
                  {invoice.pdfUrl !== null && (
                    <a
                      href={invoice.pdfUrl}
                      className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
                      aria-label={t('pdfOf', { date })}
                    >
                      {t('pdf')}
                    </a>
                  )}
                </span>
              </div>
            );
          }}
        </PagedList>
      </div>
    </section>
  );
}
