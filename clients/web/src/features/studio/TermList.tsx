'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import { CountedText } from './CountedText';
import { LIMITS, type Draft } from './draft';

interface TermListProps {
  terms: Draft['vocabulary'];
  language: string;
  onChange(terms: Draft['vocabulary']): void;
}

/** The vocabulary: terms with their meanings. */
export function TermList({ terms, language, onChange }: TermListProps): ReactNode {
  const t = useTranslations('studio.form');
  const [, most] = LIMITS.vocabulary;
  const title = t('vocabulary');
  const put = (index: number, next: Partial<Draft['vocabulary'][number]>): void =>
    onChange(terms.map((term, other) => (other === index ? { ...term, ...next } : term)));
  return (
    <fieldset>
      <legend className="text-sm font-medium">
        {title} <span className="text-muted tabular-nums">{t('entries', { count: terms.length, most })}</span>
      </legend>
      <p className="mb-2 text-sm text-muted">{t('vocabularyHint')}</p>
      <ol className="space-y-3">
        {terms.map(({ term, meaning }, index) => (
          <li key={index} className="grid grid-cols-[1fr_auto] gap-2 sm:grid-cols-[1fr_2fr_auto]">
            <div className="col-start-1 row-start-1">
              <CountedText
                label={t('term', { number: index + 1 })}
                value={term}
                limits={LIMITS.line}
                language={language}
                onChange={(next) => put(index, { term: next })}
              />
            </div>
            <div className="col-span-2 row-start-2 sm:col-span-1 sm:col-start-2 sm:row-start-1">
              <CountedText
                label={t('meaning', { number: index + 1 })}
                value={meaning}
                limits={LIMITS.line}
                language={language}
                onChange={(next) => put(index, { meaning: next })}
              />
            </div>
            <Button
              look="bare"
              size="icon"
              className="col-start-2 row-start-1 mt-6.5 sm:col-start-3"
              aria-label={t('remove', { name: t('term', { number: index + 1 }) })}
              onClick={() => onChange(terms.filter((_, other) => other !== index))}
            >
              <Trash2 aria-hidden className="size-5" />
            </Button>
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        size="small"
        className="mt-2"
        disabled={terms.length >= most}
        aria-label={t('addTo', { title })}
        onClick={() => onChange([...terms, { term: '', meaning: '' }])}
      >
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
    </fieldset>
  );
}
