'use client';

import type { DocumentPartsFragment } from '@vivavoce/graphql';
import { FileText } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { documentAt } from '@/lib/routes';

import { DocumentActions } from './DocumentActions';
import { DocumentState } from './DocumentState';
import { Facts } from './Facts';
import { useDocumentFacts } from './useDocumentFacts';
import { useProgress } from './useProgress';

interface DocumentRowProps {
  document: DocumentPartsFragment;
  onDeleted(): void;
}

/** A document in the list: its name, what is known of it, and how far it is. */
export function DocumentRow({ document, onDeleted }: DocumentRowProps): ReactNode {
  const progress = useProgress(document);
  const factsOf = useDocumentFacts();
  const { id, name } = document;
  const isFailed = progress.state === 'FAILED';
  return (
    <article className="flex items-start gap-x-3 rounded-card border border-line bg-surface p-4 shadow-card sm:gap-x-4 sm:p-5">
      <span
        aria-hidden
        className="hidden size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent sm:flex"
      >
        <FileText className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-sans text-lg font-semibold break-words">
          {isFailed ? (
            <bdi>{name}</bdi>
          ) : (
            <Link href={documentAt(id)} className="hover:text-accent hover:underline">
              <bdi>{name}</bdi>
            </Link>
          )}
        </h2>
        <p className="mt-0.5 mb-1 text-sm text-muted">
          <Facts facts={factsOf(document)} />
        </p>
        <DocumentState document={document} progress={progress} />
      </div>
      <DocumentActions id={id} name={name} onDeleted={onDeleted} />
    </article>
  );
}
