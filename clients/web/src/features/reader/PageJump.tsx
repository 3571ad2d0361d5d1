'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

interface PageJumpProps {
  /** The page that is read. */
  page: number;
  pageCount: number;
  onPage(page: number): void;
}

/** The page that is read. Another number and Enter go there. */
export function PageJump({ page, pageCount, onPage }: PageJumpProps): ReactNode {
  const t = useTranslations('reader');
  const [typed, setTyped] = useState<string | null>(null);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = Number(typed ?? page);
    setTyped(null);
    if (Number.isInteger(wanted)) onPage(Math.min(Math.max(1, wanted), pageCount));
  }

  return (
    <form noValidate onSubmit={submit} className="flex items-center gap-2 text-sm">
      <label htmlFor="page-jump" className="font-medium">
        {t('pageLabel')}
      </label>
      <input
        id="page-jump"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(page)}
        maxLength={6}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(null)}
        className="min-h-10 w-16 rounded-xl border border-edge bg-surface px-2 text-center text-ink tabular-nums"
      />
      <span className="text-muted tabular-nums">{t('pageOf', { pageCount })}</span>
      <button type="submit" className="sr-only">
        {t('go')}
      </button>
    </form>
  );
}
