'use client';

import { authoredScenariosDocument } from '@vivavoce/learner/documents/studio';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';

import { StudioTile } from './StudioTile';

const PAGE = 18;

/** The scenarios that a person may edit, what was changed last first. The address keeps the search. */
export function StudioList(): ReactNode {
  const t = useTranslations('studio');
  const [address, change] = useAddress();
  const [words, setWords] = useState(address.get('search') ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const { data, failure, isLoading, reload } = useGraph(
    authoredScenariosDocument,
    { first: PAGE, after, search: search === '' ? null : search },
    { isFresh: true },
  );
  const isSearched = search !== '';
  return (
    <>
      <PageTitle title={t('title')} action={<LinkButton href="/studio/new">{t('new')}</LinkButton>}>
        {t('lead')}
      </PageTitle>
      <form role="search" className="mb-6 max-w-md" onSubmit={(event) => event.preventDefault()}>
        <Field
          type="search"
          label={t('search')}
          value={words}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => {
            setWords(target.value);
            setAfter(null);
            change({ search: target.value === '' ? null : target.value });
          }}
        />
      </form>
      <PagedList
        list={data?.authoredScenarios}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty
            title={t(isSearched ? 'noneFound' : 'none')}
            action={!isSearched && <LinkButton href="/studio/new">{t('new')}</LinkButton>}
          >
            {t(isSearched ? 'noneFoundWhy' : 'noneWhy')}
          </Empty>
        }
        className="grid grid-cols-1 gap-4 sm:grid-cols-2 xl:grid-cols-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(scenario) => <StudioTile scenario={scenario} />}
      </PagedList>
    </>
  );
}
