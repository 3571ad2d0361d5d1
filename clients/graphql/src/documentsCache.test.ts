import { Client, makeResult, type Exchange } from '@urql/core';
import { beforeEach, expect, it } from 'vitest';
import { filter, map, pipe } from 'wonka';

import { cache } from './cache';
import {
  CompleteDocumentUploadDocument,
  DeleteDocumentDocument,
  DocumentPagesDocument,
  DocumentsDocument,
  DocumentUsageDocument,
} from './generated/graphql';

const DOCUMENT = {
  __typename: 'Document',
  id: 'd',
  name: 'Leaflet',
  type: 'PDF',
  sizeBytes: 10,
  state: 'COMPLETED',
  failure: null,
  pagesRead: 1,
  pageCount: 1,
  imagePageCount: 0,
  wordCount: 3,
  language: 'en',
  searchByMeaning: true,
  createdAt: '2026-05-01T10:00:00Z',
  cursor: '4',
};

const PAGE = { __typename: 'DocumentPage', number: 1, text: 'a secret word', kind: 'TEXT', blocks: [] };

const VIEWER = { __typename: 'Viewer', id: 'v' };

const DATA: Record<string, unknown> = {
  Documents: {
    viewer: {
      ...VIEWER,
      documents: {
        __typename: 'DocumentConnection',
        totalCount: 1,
        nodes: [DOCUMENT],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: 'd' },
      },
    },
  },
  DocumentUsage: {
    viewer: {
      ...VIEWER,
      documentUsage: {
        __typename: 'DocumentUsage',
        documents: 1,
        documentsGranted: 5,
        bytes: 10,
        bytesGranted: 100,
        mostBytesADocument: 10,
      },
    },
  },
  DocumentPages: { documentPages: { __typename: 'DocumentPages', pages: [PAGE], next: null } },
  CompleteDocumentUpload: {
    completeDocumentUpload: { __typename: 'CompleteDocumentUploadPayload', document: DOCUMENT, errors: [] },
  },
  DeleteDocument: { deleteDocument: { __typename: 'DeleteDocumentPayload', deletedDocumentId: 'd', errors: [] } },
};

let asked: string[] = [];

const edge: Exchange = () => (operations) =>
  pipe(
    operations,
    filter(({ kind }) => kind !== 'teardown'),
    map((operation) => {
      const names = operation.query.definitions.map((part) => ('operation' in part ? part.name?.value : undefined));
      const name = names.find((one) => one !== undefined) ?? '';
      asked.push(name);
      return makeResult(operation, { data: DATA[name] ?? null, hasNext: false });
    }),
  );

let client: Client;

async function readAll(id: string): Promise<string[]> {
  asked = [];
  await client.query(DocumentsDocument, { first: 20, after: null, nameContains: null });
  await client.query(DocumentUsageDocument, {});
  await client.query(DocumentPagesDocument, { id, from: 1, first: 10 });
  return asked;
}

beforeEach(() => {
  client = new Client({ url: 'http://edge', preferGetMethod: false, exchanges: [cache(), edge] });
});

it('keeps what was read of documents', async () => {
  expect(await readAll('d')).toEqual(['Documents', 'DocumentUsage', 'DocumentPages']);
  expect(await readAll('d')).toEqual([]);
});

it('reads the list and the usage again once a document has come', async () => {
  await readAll('d');
  await client.mutation(CompleteDocumentUploadDocument, { input: { documentId: 'd' } });
  expect(await readAll('d')).toEqual(['Documents', 'DocumentUsage']);
});

it('forgets a deleted document with its text, and no other', async () => {
  await readAll('d');
  await readAll('other');
  await client.mutation(DeleteDocumentDocument, { input: { documentId: 'd' } });
  expect(await readAll('other')).toEqual(['Documents', 'DocumentUsage']);
  expect(await readAll('d')).toEqual(['DocumentPages']);
});
