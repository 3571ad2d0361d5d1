'use client';

import type { Failure } from '@vivavoce/graphql';
import { searchDocumentsDocument } from '@vivavoce/learner/documents/documents';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useEffect, useMemo, useRef, useState } from 'react';

import { foundIn, indexOf, type Found, type Place } from './places';

/** The service returns no more passages. */
const MOST = 50;

/** What a search within a document has found. */
export interface FoundPlaces {
  words: string;
  /** In the order of the document; null while nothing is searched for. */
  found: readonly Found[] | null;
  /** The index of the place that is shown; -1 when it is none of them. */
  here: number;
  isBusy: boolean;
  failure: Failure | null;
  /** Whether the document is searched by words, and not by meaning. */
  isByWordsOnly: boolean;
  search(words: string): void;
  /** Goes to the next place or the one before; after the last one comes the first. */
  step(by: 1 | -1): void;
}

interface Reading {
  words: string;
  place: Place | null;
  find(words: string, place: Place | null): void;
}

/** Searches a document for the words of the page's address. */
export function useFind(id: string, isByWordsOnly: boolean, reading: Reading): FoundPlaces {
  const { words, place, find } = reading;
  const [isBusy, setBusy] = useState(false);
  /** Whether the last search has failed; an earlier one may fail after it. */
  const [hasFailed, setFailed] = useState(false);
  const asked = (
    query: string,
  ): { query: string; documentIds: string[]; includeScenarios: boolean; first: number } => ({
    query: query.slice(0, 500),
    documentIds: [id],
    includeScenarios: false,
    first: MOST,
  });
  const answer = useGraph(searchDocumentsDocument, asked(words), { pause: words === '' });
  const { ask, failure } = useOnce(searchDocumentsDocument);
  const results = words === '' ? undefined : answer.data?.searchDocuments.results;
  const found = useMemo(() => (results === undefined ? null : foundIn(results)), [results]);
  const here = indexOf(found ?? [], place);

  /** Changes when the answer to a search is not wanted any more. */
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [id],
  );

  async function search(next: string): Promise<void> {
    const mine = (turn.current += 1);
    setFailed(false);
    if (next === '') {
      setBusy(false);
      find('', null);
      return;
    }
    setBusy(true);
    const data = await ask(asked(next));
    if (turn.current !== mine) return;
    setBusy(false);
    setFailed(data === null);
    if (data !== null) find(next, foundIn(data.searchDocuments.results)[0] ?? null);
  }

  function step(by: 1 | -1): void {
    if (found === null || found.length === 0) return;
    const next = here === -1 ? (by === 1 ? 0 : found.length - 1) : (here + by + found.length) % found.length;
    find(words, found[next] ?? null);
  }

  return {
    words,
    found,
    here,
    isBusy: isBusy || (words !== '' && answer.isLoading),
    failure: (hasFailed ? failure : null) ?? (words === '' ? null : answer.failure),
    isByWordsOnly,
    search: (next) => void search(next),
    step,
  };
}
