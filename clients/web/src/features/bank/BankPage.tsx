'use client';

import { bankQuestionsDocument } from '@vivavoce/learner/documents/bank';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { bank } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { BankFilters } from './BankFilters';
import { BankRow } from './BankRow';
import { ExportPanel } from './ExportPanel';
import { filterIn } from './filter';

const PAGE = 20;

/** The question bank: what was changed last first. The address keeps the filters. */
export function BankPage(): ReactNode {
  const t = useTranslations('bank');
  const [address, change] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const query = useDeferredValue(address.toString());
  const filter = filterIn(new URLSearchParams(query));
  const { data, failure, isLoading, reload } = useGraph(
    bankQuestionsDocument,
    { first: PAGE, after, filter },
    { isFresh: true },
  );
  const isFiltered = address.size > 0;
  return (
    <>
      <PageTitle
        title={t('title')}
        action={
          <div className="flex flex-wrap gap-3">
            <LinkButton href={bank.import} look="quiet">
              {t('import')}
            </LinkButton>
            <LinkButton href={bank.make}>{t('new')}</LinkButton>
          </div>
        }
      >
        {t('lead')}
      </PageTitle>
      <BankFilters
        address={address}
        onChange={(next) => {
          change(next);
          setAfter(null);
        }}
      />
      {data !== null && (
        <p role="status" className="mb-4 text-sm text-muted">
          {t('count', { count: data.bankQuestions.totalCount })}
        </p>
      )}
      <PagedList
        list={data?.bankQuestions}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty
            title={t(isFiltered ? 'noneFound' : 'none')}
            action={!isFiltered && <LinkButton href={bank.make}>{t('new')}</LinkButton>}
          >
            {t(isFiltered ? 'noneFoundWhy' : 'noneWhy')}
          </Empty>
        }
        className="divide-y divide-line rounded-card border border-line bg-surface"
        more={t('more')}
        onMore={setAfter}
      >
        {(question) => <BankRow question={question} />}
      </PagedList>
      {data !== null && data.bankQuestions.totalCount > 0 && <ExportPanel filter={filter} />}
    </>
  );
}
