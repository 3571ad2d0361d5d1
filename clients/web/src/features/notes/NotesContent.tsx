'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { CitationLink } from '@/components/CitationLink';
import { documentAt } from '@/lib/routes';

import { bySection, type Citation, type Content, type Item } from './content';

/** The document that notes are of. */
export interface NotesBeside {
  documentId: string;
  sections: readonly { title: string; page: number; start: number }[];
  /** Goes to a place of its text. */
  onPlace(place: { page: number; span: { start: number; end: number } }): void;
}

interface NotesContentProps {
  content: Content;
  beside: NotesBeside;
}

/** What notes say, each point with links to the places that say it. */
export function NotesContent({ content, beside }: NotesContentProps): ReactNode {
  const t = useTranslations('notes');
  const places = (citations: readonly Citation[], isSupported: boolean): ReactNode => (
    <>
      {citations.map(({ page, span, quote }) => (
        <span key={`${page} ${span.start}`}>
          {' '}
          <CitationLink
            href={documentAt(beside.documentId, { page, from: span.start, to: span.end }, { kind: 'notes' })}
            page={page}
            quote={quote}
            documentName={null}
            look="page"
            onFollow={() => beside.onPlace({ page, span })}
          />
        </span>
      ))}
      {!isSupported && citations.length > 0 && (
        <span className="mt-0.5 block text-xs text-fair">{t('unsupported')}</span>
      )}
    </>
  );
  const list = (items: readonly Item[]): ReactNode => (
    <ul className="list-disc space-y-2.5 ps-5">
      {items.map(({ text, citations, supported }, i) => (
        <li key={i} dir="auto" className="break-words">
          {text}
          {places(citations, supported)}
        </li>
      ))}
    </ul>
  );
  const nothing = <p className="text-muted">{t('nothing')}</p>;
  return (
    <div className="space-y-6">
      <section aria-labelledby="notes-summary">
        <h3 id="notes-summary" className="mb-2 text-lg font-semibold">
          {t('summary')}
        </h3>
        {content.summary.length === 0 ? nothing : list(content.summary)}
      </section>
      <section aria-labelledby="notes-points">
        <h3 id="notes-points" className="mb-2 text-lg font-semibold">
          {t('keyPoints')}
        </h3>
        {content.keyPoints.length === 0 && nothing}
        {bySection(content.keyPoints, beside.sections).map(({ title, points }, i) => (
          <div key={i} className="not-first:mt-4">
            {title !== '' && (
              <h4 dir="auto" className="mb-1.5 text-sm font-semibold text-muted">
                {title}
              </h4>
            )}
            {list(points)}
          </div>
        ))}
      </section>
      <section aria-labelledby="notes-glossary">
        <h3 id="notes-glossary" className="mb-2 text-lg font-semibold">
          {t('glossary')}
        </h3>
        {content.glossary.length === 0 ? (
          nothing
        ) : (
          <dl className="space-y-3">
            {content.glossary.map(({ term, definition, citations, supported }, i) => (
              <div key={i}>
                <dt dir="auto" className="font-semibold break-words">
                  {term}
                </dt>
                <dd dir="auto" className="break-words">
                  {definition}
                  {places(citations, supported)}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </div>
  );
}
