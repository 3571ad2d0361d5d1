'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { MouseEvent, ReactNode } from 'react';

import { classes } from './ui/classes';

interface CitationLinkProps {
  /** Where the quote is. */
  href: string;
  page: number;
  /** The cited words. */
  quote: string;
  /** The name of the document; null where there is only one. */
  documentName: string | null;
  /** Whether the quote is shown, or only available to screen readers and pointers. */
  look: 'quote' | 'page';
  /** Goes there without another page; without it the link does. */
  onFollow?: (() => void) | undefined;
}

/** A link to the words of a document that something rests on. */
export function CitationLink({ href, page, quote, documentName, look, onFollow }: CitationLinkProps): ReactNode {
  const t = useTranslations('citation');
  const place = documentName === null ? t('page', { page }) : t('pageOf', { page, document: documentName });

  function follow(event: MouseEvent): void {
    if (onFollow === undefined || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onFollow();
  }

  return (
    <Link
      href={href}
      title={look === 'page' ? quote : undefined}
      onClick={follow}
      className={classes(
        'text-sm',
        look === 'page'
          ? 'inline-flex min-h-6 items-center rounded-full bg-accent-soft px-2.5 text-accent hover:underline'
          : 'block rounded-xl border-s-4 border-accent/40 bg-sunken px-3 py-2 hover:border-accent',
      )}
    >
      {look === 'quote' && (
        <q dir="auto" className="line-clamp-4 text-ink">
          {quote}
        </q>
      )}
      <span className={classes('text-accent', look === 'quote' && 'mt-0.5 block underline underline-offset-4')}>
        <bdi>{place}</bdi>
      </span>
      {look === 'page' && <span className="sr-only">{t('says', { quote })}</span>}
    </Link>
  );
}
