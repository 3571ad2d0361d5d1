'use client';

import type { SearchDocumentsQuery } from '@vivavoce/graphql';
import { FileText, MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { MarkedText } from '@/components/MarkedText';
import { documentAt, scenarioAt } from '@/lib/routes';
import { writingOf } from '@/lib/writing';

type Result = SearchDocumentsQuery['searchDocuments']['results'][number];

/** Where a result leads, and what it is called. */
interface Told {
  href: string;
  title: string;
  language: string | null;
  isScenario: boolean;
  /** The page of a document; null for a scenario. */
  page: number | null;
  section: string | null;
}

/** Returns null for a text that has been deleted since. */
function toldOf({ source }: Result): Told | null {
  switch (source.__typename) {
    case 'DocumentPassage': {
      const { document, page, span, section } = source;
      if (document === null) return null;
      const href = documentAt(document.id, { page, from: span.start, to: span.end });
      return { href, title: document.name, language: document.language, isScenario: false, page, section };
    }
    case 'ScenarioPassage': {
      const { scenario, title } = source;
      if (scenario === null) return null;
      const { id, language } = scenario;
      return { href: scenarioAt(id), title, language, isScenario: true, page: null, section: null };
    }
  }
}

/** A passage that was found, with the words in it and a link to its place. */
export function FoundText({ result }: { result: Result }): ReactNode {
  const t = useTranslations('library');
  const told = toldOf(result);
  if (told === null) return null;
  const { href, title, language, isScenario, page, section } = told;
  const Sign = isScenario ? MessagesSquare : FileText;
  return (
    <li className="relative rounded-card border border-line bg-surface p-4 shadow-card transition hover:border-accent/50 sm:p-5">
      <p className="mb-1 flex items-center gap-2 text-sm text-muted">
        <Sign aria-hidden className="size-4 shrink-0" />
        {page === null ? t('scenario') : t('page', { page })}
        {section !== null && section !== '' && (
          <>
            <span aria-hidden>·</span>
            <bdi className="min-w-0 truncate">{section}</bdi>
          </>
        )}
      </p>
      <h2 className="font-sans text-base font-semibold break-words">
        <Link href={href} className="after:absolute after:inset-0 hover:text-accent">
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p
        dir={writingOf(language)}
        {...(language !== null && language !== '' && { lang: language })}
        className="mt-1 line-clamp-6 break-words whitespace-pre-line"
      >
        <MarkedText
          text={result.source.text}
          marks={result.highlights.map(({ start, end }) => ({ start, end, kind: 'word' }))}
        />
      </p>
    </li>
  );
}
