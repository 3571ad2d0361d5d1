'use client';

import { readFragment, type ReviewCardKind } from '@vivavoce/graphql';
import { reviewCardFragment, reviewCardsDocument } from '@vivavoce/learner/documents/review';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';

import { CardRow } from './CardRow';

const PAGE = 20;
const ALL = 'ALL';
const KINDS: readonly ReviewCardKind[] = ['MISSED_WORD', 'SOUND', 'OWN', 'QUIZ_QUESTION'];
const STATES = ['active', 'suspended'] as const;
/** The characters of a search. */
const LONGEST_SEARCH = 100;

/** All cards, newest first, with a search and filters that the address keeps. */
export function CardList(props: { onChanged(): void }): ReactNode {
  const t = useTranslations('review.list');
  const [address, change] = useAddress();
  const kind = KINDS.find((one) => one === address.get('kind')) ?? null;
  const state = STATES.find((one) => one === address.get('state')) ?? null;
  const [words, setWords] = useState(address.get('search')?.slice(0, LONGEST_SEARCH) ?? '');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const { data, failure, isLoading, reload } = useGraph(
    reviewCardsDocument,
    {
      first: PAGE,
      after,
      search: search === '' ? null : search,
      kind,
      isSuspended: state === null ? null : state === 'suspended',
    },
    { isFresh: after === null },
  );
  const list = data?.reviewCards;
  const title = useRef<HTMLHeadingElement>(null);
  const isChanged = useRef(false);

  // The card that had the focus may be gone from the list.
  useEffect(() => {
    if (!isChanged.current || document.activeElement !== document.body) return;
    isChanged.current = false;
    title.current?.focus();
  }, [list]);

  function changed(): void {
    isChanged.current = true;
    if (after === null) reload();
    else setAfter(null);
    props.onChanged();
  }

  function narrow(next: Record<string, string | null>): void {
    change(next);
    setAfter(null);
  }

  return (
    <section aria-labelledby="cards">
      <h2 ref={title} id="cards" tabIndex={-1} className="mb-4 text-2xl outline-none">
        {t('title')}
      </h2>
      <form
        role="search"
        className="mb-5 grid grid-cols-2 gap-4 sm:grid-cols-[2fr_1fr_1fr]"
        onSubmit={(event) => event.preventDefault()}
      >
        <Field
          type="search"
          label={t('search')}
          value={words}
          maxLength={LONGEST_SEARCH}
          dir="auto"
          onChange={({ target }) => {
            setWords(target.value);
            narrow({ search: target.value === '' ? null : target.value });
          }}
          className="col-span-2 sm:col-span-1"
        />
        <Select<ReviewCardKind | typeof ALL>
          label={t('kind')}
          value={kind ?? ALL}
          onChange={(next) => narrow({ kind: next === ALL ? null : next })}
          options={[{ value: ALL, label: t('all') }, ...KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))]}
        />
        <Select<(typeof STATES)[number] | typeof ALL>
          label={t('state')}
          value={state ?? ALL}
          onChange={(next) => narrow({ state: next === ALL ? null : next })}
          options={[
            { value: ALL, label: t('all') },
            ...STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
          ]}
        />
      </form>
      {list && (
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
          <Empty
            title={t('none')}
            action={
              <Button
                look="quiet"
                onClick={() => {
                  setWords('');
                  narrow({ search: null, kind: null, state: null });
                }}
              >
                {t('clear')}
              </Button>
            }
          >
            {t('noneWhy')}
          </Empty>
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(card) => <CardRow card={readFragment(reviewCardFragment, card)} source={card.source} onChanged={changed} />}
      </PagedList>
    </section>
  );
}
