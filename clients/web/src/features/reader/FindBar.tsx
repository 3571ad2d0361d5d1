'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';

import type { FoundPlaces } from './useFind';

/** Finds words in the document, and goes from place to place. Enter goes to the next one. */
export function FindBar({ find }: { find: FoundPlaces }): ReactNode {
  const t = useTranslations('reader');
  const [words, setWords] = useState(find.words);
  const { found, here, isBusy } = find;
  const count = found?.length ?? 0;
  const place = found?.[here];

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (words.trim() === find.words && count > 0) find.step(1);
    else find.search(words.trim());
  }

  return (
    <form role="search" onSubmit={submit} className="min-w-0 flex-1 basis-64">
      <div className="flex items-center gap-1">
        <label htmlFor="find" className="sr-only">
          {t('find')}
        </label>
        <input
          id="find"
          type="search"
          enterKeyHint="search"
          placeholder={t('find')}
          value={words}
          maxLength={500}
          autoComplete="off"
          dir="auto"
          aria-describedby="find-state"
          onChange={({ target }) => {
            setWords(target.value);
            if (target.value === '') find.search('');
          }}
          className="min-h-10 w-full min-w-0 rounded-xl border border-edge bg-surface px-3 text-ink placeholder:text-muted"
        />
        <Button look="bare" size="icon" aria-label={t('previous')} disabled={count === 0} onClick={() => find.step(-1)}>
          <ChevronUp aria-hidden className="size-5" />
        </Button>
        <Button look="bare" size="icon" aria-label={t('next')} disabled={count === 0} onClick={() => find.step(1)}>
          <ChevronDown aria-hidden className="size-5" />
        </Button>
      </div>
      <p id="find-state" role="status" className="text-sm text-muted">
        {isBusy
          ? t('searching')
          : found === null
            ? find.isByWordsOnly && t('byWordsOnly')
            : count === 0
              ? t('nothing')
              : place === undefined
                ? t('found', { count })
                : t('placeOf', { place: here + 1, count, page: place.page })}
      </p>
    </form>
  );
}
