import { makeOperation, stringifyDocument, type Exchange, type Operation } from '@urql/core';
import { map, pipe } from 'wonka';

// The bundlers of all apps replace it.
declare const process: { env: { NODE_ENV?: string } };

export type Document = Operation['query'];

/** During development the client sends documents as text, because the edge knows only the documents of its build. */
const travelsAsText = process.env.NODE_ENV === 'development';

/** Returns the id of a trusted document (GraphQL over HTTP, appendix A); null when the document is sent as text. */
function idOf(document: Document): string | null {
  if (travelsAsText || !('__meta__' in document)) return null;
  const meta = document.__meta__;
  if (typeof meta !== 'object' || meta === null || !('hash' in meta) || typeof meta.hash !== 'string') return null;
  return `sha256:${meta.hash}`;
}

/** Returns a document as sent over a WebSocket. The protocol requires a `query`, even with an id. */
export function documentFields(document: Document): { query: string; documentId?: string } {
  const documentId = idOf(document);
  return documentId === null ? { query: stringifyDocument(document) } : { query: '', documentId };
}

/** Maps each id that is sent to its document. */
const referenced = new WeakMap<Document, Document>();

function reference(document: Document): Document {
  const documentId = idOf(document);
  if (documentId === null) return document;
  const sent = { ...document, definitions: [], documentId };
  referenced.set(sent, document);
  return sent;
}

/**
 * Replaces documents by their ids. Place this exchange directly before the fetch exchange, so that earlier exchanges
 * see documents only.
 */
export const persistedExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      operations,
      map((operation) => makeOperation(operation.kind, { ...operation, query: reference(operation.query) })),
      forward,
      map((result) => {
        const { operation } = result;
        const query = referenced.get(operation.query) ?? operation.query;
        return { ...result, operation: makeOperation(operation.kind, { ...operation, query }) };
      }),
    );
