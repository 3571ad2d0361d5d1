import { Client, createRequest, stringifyDocument, type Exchange } from '@urql/core';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergeMap, never, pipe, publish } from 'wonka';

import { AccessTokens } from './accessTokens';
import { cache } from './cache';
import { createGraphClient } from './client';
import * as generated from './generated/graphql';
import manifest from './generated/persisted-documents.json';
import { documentFields, type Document } from './persisted';
import { refreshDocument, cookieTransport } from './refreshTransport';

const URL = 'http://edge/graphql';
const texts = new Map(Object.entries(manifest));
const operations = Object.values(generated).flatMap((document) =>
  '__meta__' in document ? [createRequest(document, {}).query] : [],
);

/** The generator sorts siblings, so only the tokens are compared. */
function words(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\w+/g)].map(([word]) => word).sort();
}

/** Returns the text of a document as the cache forwards it. */
function handedOn(document: Document): string {
  let text = '';
  const last: Exchange = () => (seen) =>
    pipe(
      seen,
      mergeMap(({ query }) => {
        text = stringifyDocument(query);
        return never;
      }),
    );
  const graph = new Client({ url: URL, preferGetMethod: false, exchanges: [cache(), last] });
  const [kind] = document.definitions.flatMap((part) => ('operation' in part ? [part.operation] : []));
  const operation = graph.createRequestOperation(kind ?? 'query', createRequest(document, {}));
  pipe(graph.executeRequestOperation(operation), publish);
  return text;
}

/** Responds to requests and records what was sent. */
function edge(...answers: unknown[]): unknown[] {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_url: unknown, options: RequestInit) => {
    sent.push(typeof options.body === 'string' ? JSON.parse(options.body) : null);
    return Promise.resolve(Response.json(answers.shift()));
  });
  return sent;
}

function client(): ReturnType<typeof createGraphClient> {
  return createGraphClient(URL, new AccessTokens(() => Promise.resolve({ kind: 'unreachable' })));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('the manifest', () => {
  it('contains each text under its hash', () => {
    for (const [hash, text] of texts) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('contains each operation with the fields that the cache adds', () => {
    expect(operations).toHaveLength(texts.size);
    for (const document of operations) {
      const { documentId } = documentFields(document);
      const kept = texts.get(documentId?.replace('sha256:', '') ?? '');
      expect(words(kept)).toEqual(words(handedOn(document)));
    }
  });
});

describe('the request', () => {
  it('contains an id, and the response is cached for the document', async () => {
    const sent = edge({ data: { voices: [{ __typename: 'Voice', id: 'v', language: 'en-GB' }] } });
    const graph = client();
    const first = await graph.query(generated.VoicesDocument, {}).toPromise();
    const second = await graph.query(generated.VoicesDocument, {}).toPromise();
    expect(sent).toEqual([{ documentId: documentFields(generated.VoicesDocument).documentId }]);
    expect(first.data?.voices).toMatchObject([{ id: 'v', language: 'en-GB' }]);
    expect(second.data).toEqual(first.data);
  });

  it('contains an id with the cookie client too', async () => {
    const viewer = { id: 'v', roles: ['LEARNER'] };
    const signedIn = { accessToken: 't', accessTokenExpiresAt: '2026-01-01T00:00:00Z', viewer };
    const sent = edge({ data: { refresh: { signedIn, errors: [] } } });
    expect(await cookieTransport(URL).renew()).toMatchObject({ kind: 'renewed', token: { value: 't' } });
    expect(sent).toEqual([{ documentId: documentFields(refreshDocument).documentId, variables: { input: {} } }]);
  });

  it('contains an empty query and the id over a socket', () => {
    const { query, documentId } = documentFields(generated.SpeakingFeedDocument);
    expect(query).toBe('');
    expect(documentId).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('contains the text during development', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    vi.resetModules();
    const { documentFields: inDevelopment } = await import('./persisted');
    expect(inDevelopment(generated.VoicesDocument)).toEqual({ query: stringifyDocument(generated.VoicesDocument) });
  });
});
