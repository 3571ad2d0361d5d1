'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { MarkedText } from '@/components/MarkedText';
import { classes } from '@/components/ui/classes';

import type { Found } from './places';

interface PlaceListProps {
  found: readonly Found[];
  /** The index of the place that is shown; -1 for none. */
  here: number;
  onGo(place: Found): void;
}

/** The passages that fit the words, beside the text. */
export function PlaceList({ found, here, onGo }: PlaceListProps): ReactNode {
  const t = useTranslations('reader');
  return (
    <ol aria-label={t('places')} className="space-y-1">
      {found.map((one, i) => (
        <li key={`${one.page}-${one.span.start}`}>
          <button
            type="button"
            aria-current={i === here ? 'true' : undefined}
            onClick={() => onGo(one)}
            className={classes(
              'w-full rounded-lg px-2 py-1.5 text-start text-sm hover:bg-sunken',
              i === here && 'bg-accent-soft',
            )}
          >
            <span className="block text-xs text-muted">{t('page', { page: one.page })}</span>
            <span dir="auto" className="line-clamp-3 break-words">
              <MarkedText
                text={one.text}
                from={one.span.start}
                marks={one.words.map(({ start, end }) => ({ start, end, kind: 'word' }))}
              />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
