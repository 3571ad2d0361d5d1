'use client';

import { searchDocumentsDocument } from '@vivavoce/learner/documents/documents';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library } from '@/lib/routes';
import { useAddress } from '@/lib/useAddress';

import { FoundText } from './FoundText';

const PAGE = 10;

/** The service returns no more. */
const MOST = 50;

/** Finds passages of the learner's documents and of scenarios; the address keeps the words. */
export function LibrarySearch(): ReactNode {
  const t = useTranslations('library');
  const [address, change] = useAddress();
  const asked = address.get('for')?.trim().slice(0, 500) ?? '';
  const [words, setWords] = useState(asked);
  const [first, setFirst] = useState(PAGE);
  const { data, failure, isLoading, reload } = useGraph(
    searchDocumentsDocument,
    { query: asked, documentIds: null, includeScenarios: true, first },
    { pause: asked === '', isFresh: true },
  );
  const found = asked === '' ? null : data?.searchDocuments;

  function search(event: SubmitEvent): void {
    event.preventDefault();
    setFirst(PAGE);
    change({ for: words.trim() === '' ? null : words.trim() });
  }

  return (
    <div className="max-w-3xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <form role="search" className="mb-6 flex flex-wrap items-end gap-3" onSubmit={search}>
        <Field
          type="search"
          label={t('words')}
          value={words}
          maxLength={500}
          className="min-w-0 flex-1 basis-56"
          onChange={({ target }) => setWords(target.value)}
        />
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          {t('find')}
        </Button>
      </form>
      {failure !== null && !found && <FailureNotice failure={failure} onRetry={reload} />}
      {asked !== '' && isLoading && <Skeleton lines={4} />}
      {found && found.results.length === 0 && (
        <Empty
          title={t('none')}
          action={
            <LinkButton href={library.documents} look="quiet">
              {t('toDocuments')}
            </LinkButton>
          }
        >
          {t('noneWhy')}
        </Empty>
      )}
      {found && found.results.length > 0 && (
        <>
          <p role="status" className="mb-3 text-sm text-muted">
            {t(found.results.length < first ? 'count' : 'best', { count: found.results.length })}
          </p>
          {!found.searchedByMeaning && <Notice className="mb-4">{t('byWordsOnly')}</Notice>}
          {found.documentsLeftOut > 0 && (
            <Notice className="mb-4">{t('leftOut', { count: found.documentsLeftOut })}</Notice>
          )}
          <ol className="space-y-3">
            {found.results.map((result, i) => (
              <FoundText key={i} result={result} />
            ))}
          </ol>
          {found.results.length >= first && first < MOST && (
            <div className="mt-6 text-center">
              <Button look="quiet" onClick={() => setFirst(Math.min(MOST, first + PAGE * 2))}>
                {t('more')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
