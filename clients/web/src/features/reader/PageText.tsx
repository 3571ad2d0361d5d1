'use client';

import type { DocumentPagePartsFragment } from '@vivavoce/graphql';
import { Image as Picture, ScanText } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { holdInView } from '@/lib/holdInView';

import { partsOf } from './blocks';
import { PageBlock } from './PageBlock';
import { marksOn, type Found } from './places';
import type { Target } from './useTarget';

interface PageTextProps {
  page: DocumentPagePartsFragment;
  /** Where the reader goes; null while no place is chosen. */
  target: Target | null;
  found: readonly Found[];
}

/** The text of one page, or why it has none. */
export function PageText({ page, target, found }: PageTextProps): ReactNode {
  const t = useTranslations('reader');
  const locale = useLocale();
  const section = useRef<HTMLElement>(null);
  const { number, kind } = page;
  const aim = target?.place.page === number ? target : null;
  const marks = marksOn(number, target?.place ?? null, found);

  useEffect(() => {
    if (aim === null || section.current === null) return;
    if (aim.takesFocus) section.current.focus({ preventScroll: true });
    const mark = section.current.querySelector('[data-place]');
    return holdInView(mark ?? section.current, mark === null ? 'start' : 'center');
    // Another jump to the same place goes there again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [aim?.jump]);

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={`page-${number}`}
      data-page={number}
      className="scroll-mt-40 border-t border-line pt-3 pb-8 outline-none first:border-0"
    >
      <h2 id={`page-${number}`} lang={locale} className="font-sans text-xs font-medium text-muted tabular-nums">
        {t('page', { page: number })}
      </h2>
      {kind === 'IMAGE' && (
        <p lang={locale} className="my-4 flex items-center gap-3 text-muted">
          <Picture className="size-5 shrink-0" aria-hidden />
          {t('image')}
        </p>
      )}
      {kind === 'BLANK' && (
        <p lang={locale} className="my-4 text-muted">
          {t('blank')}
        </p>
      )}
      {kind === 'RECOGNISED' && (
        <p lang={locale} className="my-2 flex items-center gap-2 text-sm text-muted">
          <ScanText className="size-4 shrink-0" aria-hidden />
          {t('recognised')}
        </p>
      )}
      {partsOf(page).map((part) => (
        <PageBlock key={part.start} part={part} marks={marks} />
      ))}
    </section>
  );
}
