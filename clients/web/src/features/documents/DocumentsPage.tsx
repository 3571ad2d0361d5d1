'use client';

import { readFragment } from '@vivavoce/graphql';
import {
  documentParts,
  documentsDocument,
  documentUsageDocument,
  usageParts,
} from '@vivavoce/learner/documents/documents';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { DropZone } from '@/components/uploads/DropZone';
import { UploadList } from '@/components/uploads/UploadList';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { SearchTexts } from '@/features/library/SearchTexts';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';
import { useOnline } from '@/lib/useOnline';
import { useSize } from '@/lib/useSize';

import { ACCEPTED, chosen, MOST_BYTES } from './choice';
import { DocumentRow } from './DocumentRow';
import { QuotaUse } from './QuotaUse';
import { useRefusalText } from './useRefusalText';
import { useUploads } from './useUploads';

const PAGE = 20;

/** The learner's documents: what is stored, what is being read, and a place to drop others. */
export function DocumentsPage(): ReactNode {
  const t = useTranslations('documents');
  const { view } = useSession();
  const [address, change] = useAddress();
  const [words, setWords] = useState(address.get('search') ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const isOnline = useOnline();
  const sizeOf = useSize();
  const [state, uploads] = useUploads();
  // A document that came or went is in another place of the list: it is shown from its beginning.
  const [sent, setSent] = useState(state.sent);
  if (sent !== state.sent) {
    setSent(state.sent);
    setAfter(null);
  }
  const { data, failure, isLoading, reload } = useGraph(
    documentsDocument,
    { first: PAGE, after, nameContains: search === '' ? null : search },
    { isFresh: after === null },
  );
  const used = useGraph(documentUsageDocument, {}, { isFresh: true });
  const usage = readFragment(usageParts, used.data?.viewer?.documentUsage) ?? null;
  const refusalText = useRefusalText(usage);
  const list = data?.viewer?.documents;
  const isEmpty = search === '' && list?.totalCount === 0;

  function look(next: string): void {
    setWords(next);
    setAfter(null);
    change({ search: next === '' ? null : next });
  }

  if (view !== null) {
    return (
      <>
        <PageTitle title={t('title')} />
        <Notice>{t('hidden')}</Notice>
      </>
    );
  }
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      {!isOnline && (
        <Notice tone="warning" className="mb-4">
          {t('offline')}
        </Notice>
      )}
      <DropZone
        title={{ still: t('drop'), over: t('dropNow') }}
        choose={t('choose')}
        accepted={ACCEPTED}
        hint={t('hint', { size: sizeOf(usage?.mostBytesADocument ?? MOST_BYTES) })}
        onFiles={(files) =>
          uploads.add(
            chosen(
              files,
              usage,
              state.all.filter((upload) => upload.state.kind === 'waiting'),
            ),
          )
        }
      />
      <UploadList state={state} uploads={uploads} refusalText={refusalText} />
      {usage !== null && <QuotaUse usage={usage} />}
      {!isEmpty && (
        <form role="search" className="mt-8 mb-4" onSubmit={(event) => event.preventDefault()}>
          <Field
            type="search"
            label={t('search')}
            value={words}
            maxLength={200}
            className="max-w-md"
            onChange={({ target }) => look(target.value)}
          />
          <SearchTexts words={words} />
        </form>
      )}
      {list && list.nodes.length > 0 && (
        <p role="status" className="mb-3 text-sm text-muted">
          {t('count', { count: list.totalCount })}
        </p>
      )}
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          isEmpty ? (
            <div className="mt-8">
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            </div>
          ) : (
            <Empty
              title={t('notFound')}
              action={
                <Button look="quiet" onClick={() => look('')}>
                  {t('clear')}
                </Button>
              }
            >
              {t('notFoundWhy')}
            </Empty>
          )
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => <DocumentRow document={readFragment(documentParts, one)} onDeleted={() => setAfter(null)} />}
      </PagedList>
    </div>
  );
}
