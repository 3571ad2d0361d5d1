'use client';

import { TextSearch } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { library } from '@/lib/routes';

/** Leads from words that find titles to the passages of texts that fit them. */
export function SearchTexts(props: { words: string }): ReactNode {
  const t = useTranslations('library');
  const words = props.words.trim();
  if (words === '') return null;
  return (
    <p className="mt-2 text-sm">
      <Link
        href={library.search(words)}
        className="inline-flex min-h-9 items-center gap-2 text-accent underline underline-offset-4"
      >
        <TextSearch aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 break-words">{t('inTexts', { words })}</span>
      </Link>
    </p>
  );
}
