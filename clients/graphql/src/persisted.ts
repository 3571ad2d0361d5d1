import { makeOperation, stringifyDocument, type Exchange, type Operation } from '@urql/core';
import { map, pipe } from 'wonka';

export type Document = Operation['query'];

/** While an app is worked on its documents travel as text: the edge beside it knows those that it was built with. */
const travelsAsText = process.env.NODE_ENV === 'development';

/** The id under which the edge has a document (GraphQL over HTTP, appendix A); null when it travels as text. */
function idOf(document: Document): string | null {
  if (travelsAsText || !('__meta__' in document)) return null;
  const meta = document.__meta__;
  if (typeof meta !== 'object' || meta === null || !('hash' in meta) || typeof meta.hash !== 'string') return null;
  return `sha256:${meta.hash}`;
}

/** A document as it is sent over a WebSocket, whose protocol wants a `query` even beside an id. */
export function documentFields(document: Document): { query: string; documentId?: string } {
  const documentId = idOf(document);
  return documentId === null ? { query: stringifyDocument(document) } : { query: '', documentId };
}

/** What an id that is sent stands for. */
const referenced = new WeakMap<Document, Document>();

function reference(document: Document): Document {
  const documentId = idOf(document);
  if (documentId === null) return document;
  const sent = { ...document, definitions: [], documentId };
  referenced.set(sent, document);
  return sent;
}

/** Sends ids in the place of documents. Stands before what fetches; who stands before it sees the documents alone. */
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
