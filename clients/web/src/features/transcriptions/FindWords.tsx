'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

interface FindWordsProps {
  /** How often the words are in the text. */
  count: number;
  /** Which of these places is shown, from 0. */
  here: number;
  onWanted(words: string): void;
  onStep(step: 1 | -1): void;
}

/** Finds words in the text, and goes from place to place. Enter goes to the next one. */
export function FindWords({ count, here, onWanted, onStep }: FindWordsProps): ReactNode {
  const t = useTranslations('transcriptions');
  const [words, setWords] = useState('');
  const id = useId();
  return (
    <form
      role="search"
      className="my-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0) onStep(1);
      }}
    >
      <div className="flex items-center gap-1">
        <label htmlFor={id} className="sr-only">
          {t('find')}
        </label>
        <input
          id={id}
          type="search"
          enterKeyHint="search"
          placeholder={t('find')}
          value={words}
          maxLength={200}
          autoComplete="off"
          dir="auto"
          aria-describedby={`${id}-state`}
          onChange={({ target }) => {
            setWords(target.value);
            onWanted(target.value);
          }}
          className="min-h-10 w-full min-w-0 rounded-xl border border-edge bg-surface px-3 text-ink placeholder:text-muted"
        />
        <Button look="bare" size="icon" aria-label={t('previous')} disabled={count === 0} onClick={() => onStep(-1)}>
          <ChevronUp aria-hidden className="size-5" />
        </Button>
        <Button look="bare" size="icon" aria-label={t('next')} disabled={count === 0} onClick={() => onStep(1)}>
          <ChevronDown aria-hidden className="size-5" />
        </Button>
      </div>
      <p id={`${id}-state`} role="status" className="text-sm text-muted">
        {words.trim() !== '' && (count === 0 ? t('nothing') : t('placeOf', { place: here + 1, count }))}
      </p>
    </form>
  );
}
