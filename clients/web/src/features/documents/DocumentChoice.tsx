'use client';

import { readFragment } from '@vivavoce/graphql';
import { documentParts, documentsDocument } from '@vivavoce/learner/documents/documents';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, type ReactNode } from 'react';

import { Field } from '@/components/ui/Field';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { NextPage } from '@/lib/graph/NextPage';

const PAGE = 20;

interface DocumentChoiceProps {
  /** What is chosen. */
  label: string;
  /** Global ids. */
  chosen: readonly string[];
  /** The largest number that can be chosen. */
  most: number;
  /** A document that is chosen always. */
  fixed?: string;
  /** What is shown when no document is ready, other than the fixed one. */
  none: ReactNode;
  onChosen(ids: string[]): void;
}

/** The learner's documents that are ready, to choose some of them. */
export function DocumentChoice({ label, chosen, most, fixed, none, onChosen }: DocumentChoiceProps): ReactNode {
  const t = useTranslations('documents');
  const [words, setWords] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const search = useDeferredValue(words.trim());
  const { data, failure, reload } = useGraph(
    documentsDocument,
    { first: PAGE, after, nameContains: search === '' ? null : search },
    { isFresh: after === null },
  );
  const list = data?.viewer?.documents;
  if (!list) return failure === null ? <Skeleton lines={3} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const ready = readFragment(documentParts, list.nodes).filter(({ state }) => state === 'COMPLETED');
  const others = ready.filter(({ id }) => id !== fixed);
  const isFull = chosen.length >= most;
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {(list.totalCount > 5 || words !== '') && (
        <Field
          type="search"
          label={t('search')}
          value={words}
          maxLength={200}
          className="mb-3"
          onChange={({ target }) => {
            setWords(target.value);
            setAfter(null);
          }}
        />
      )}
      {!list.pageInfo.hasNextPage && words === '' && others.length === 0 && none}
      {!list.pageInfo.hasNextPage && words !== '' && ready.length === 0 && (
        <p className="text-muted">{t('notFound')}</p>
      )}
      <ul className="space-y-1">
        {ready.map(({ id, name }) => {
          const isChosen = chosen.includes(id);
          return (
            <li key={id}>
              <label className="flex min-h-11 items-center gap-3 rounded-xl px-2 hover:bg-sunken">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={id === fixed || (isFull && !isChosen)}
                  onChange={() => onChosen(isChosen ? chosen.filter((one) => one !== id) : [...chosen, id])}
                  className="size-5 shrink-0 accent-accent"
                />
                <bdi className="min-w-0 break-words">{name}</bdi>
              </label>
            </li>
          );
        })}
      </ul>
      <NextPage
        list={list}
        after={after}
        failure={failure}
        reload={reload}
        more={t('more')}
        onMore={setAfter}
        size="small"
        className="mt-2"
      />
    </fieldset>
  );
}
