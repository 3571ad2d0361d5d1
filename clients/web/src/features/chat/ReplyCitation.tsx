'use client';

import type { ReplyPartPartsFragment } from '@vivavoce/graphql';
import type { ReactNode } from 'react';

import { CitationLink } from '@/components/CitationLink';
import { documentAt } from '@/lib/routes';

import type { ChatBeside } from './chatPlace';

interface ReplyCitationProps {
  citation: ReplyPartPartsFragment['citations'][number];
  beside: ChatBeside;
  look: 'quote' | 'page';
}

/** A link to a place that a reply rests on; nothing when its document was deleted meanwhile. */
export function ReplyCitation({ citation, beside, look }: ReplyCitationProps): ReactNode {
  const { document, page, span, quote } = citation;
  if (document === null) return null;
  const isHere = document.id === beside.documentId;
  return (
    <CitationLink
      href={documentAt(document.id, { page, from: span.start, to: span.end }, { kind: 'chat', chatId: beside.chatId })}
      page={page}
      quote={quote}
      documentName={isHere ? null : document.name}
      look={look}
      onFollow={isHere ? () => beside.onPlace({ page, span }) : undefined}
    />
  );
}
