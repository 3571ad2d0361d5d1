'use client';

import type { ReactNode } from 'react';

import { writingOf } from '@/lib/writing';

import type { Found } from './places';
import { Sheaf } from './Sheaf';
import type { Target } from './useTarget';

/** How many pages are loaded together. */
const SHEAF = 10;

interface DocumentTextProps {
  id: string;
  /** BCP 47; null when it is not known. */
  language: string | null;
  /** How many pages are shown. */
  pages: number;
  target: Target | null;
  found: readonly Found[];
}

/** Returns how many pages are shown. While a document is read, they grow by whole sheaves: none is loaded twice. */
export function pagesShown(pagesRead: number, isRunning: boolean): number {
  return isRunning ? pagesRead - (pagesRead % SHEAF) : pagesRead;
}

/** The text of a document, page by page. */
export function DocumentText(props: DocumentTextProps): ReactNode {
  const { id, language, pages, target, found } = props;
  const firsts = Array.from({ length: Math.ceil(pages / SHEAF) }, (_, i) => 1 + i * SHEAF);
  return (
    <div
      dir={writingOf(language)}
      {...(language !== null && language !== '' && { lang: language })}
      className="text-[1.05rem] leading-relaxed"
    >
      {firsts.map((first) => (
        <Sheaf
          key={first}
          id={id}
          first={first}
          last={Math.min(first + SHEAF - 1, pages)}
          target={target}
          found={found}
        />
      ))}
    </div>
  );
}
