import type { Client as SocketClient } from 'graphql-ws';

import type { AccessTokens } from './accessTokens';
import { failureOf, type Failure } from './failure';
import { documentFields, type Document } from './persisted';

/** The document and variables of a subscription. */
export interface LiveRequest {
  document: Document;
  variables: Record<string, unknown>;
}

/** Callbacks of one attempt to subscribe. `lost` can be retried, `failed` cannot. */
export interface LiveSink<Data> {
  next(data: Data): void;
  lost(): void;
  failed(failure: Failure): void;
  complete(): void;
}

/** Subscribes once. Returns a function that unsubscribes. */
export type Subscribe = <Data>(request: LiveRequest, sink: LiveSink<Data>) => () => void;

/** Close codes that must not be retried (graphql-ws PROTOCOL.md). */
const HOPELESS = new Set([4400, 4406, 4409, 4429]);

function closeCode(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'number' ? thrown.code : null;
}

/** The token's session has ended, or continues under another id: only a renewal tells (RFC 6455 leaves 4403 to us). */
const FORBIDDEN = 4403;

/** The extensions of the first error in an `error` message (graphql-ws PROTOCOL.md). */
function extensionsOf(errors: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const first = errors[0];
  if (typeof first !== 'object' || first === null || !('extensions' in first)) return undefined;
  const { extensions } = first;
  return typeof extensions === 'object' && extensions !== null ? { ...extensions } : undefined;
}

/** The part of a WebSocket that sends. */
interface Sending {
  readonly readyState: number;
  send(text: string): void;
}

/** The ready state of an open WebSocket. */
const OPEN = 1;

function isSending(socket: unknown): socket is Sending {
  return typeof socket === 'object' && socket !== null && 'send' in socket && 'readyState' in socket;
}

/** GraphQL over one WebSocket. The client sends the token when the socket opens, and in a ping after each renewal. */
export function liveLink(url: string, tokens: AccessTokens): { subscribe: Subscribe; close: () => void } {
  let socket: Sending | null = null;
  let opening: Promise<SocketClient> | null = null;
  // Loaded with the first subscription, because most pages have none.
  const open = async (): Promise<SocketClient> => {
    const { createClient } = await import('graphql-ws');
    return createClient({
      url,
      lazy: true,
      lazyCloseTimeout: 5_000,
      keepAlive: 15_000,
      retryAttempts: 0,
      connectionParams: async () => {
        if (tokens.isStale || tokens.current === null) await tokens.renew();
        return tokens.current === null ? {} : { authorization: `Bearer ${tokens.current.value}` };
      },
      on: {
        opened: (opened) => {
          socket = isSending(opened) ? opened : null;
        },
        closed: () => {
          socket = null;
        },
      },
    });
  };
  const stop = tokens.onChange((token) => {
    if (token === null || socket?.readyState !== OPEN) return;
    socket.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${token.value}` } }));
  });
  const subscribe: Subscribe = <Data>(request: LiveRequest, sink: LiveSink<Data>) => {
    const attempt: { end: (() => void) | null; isOver: boolean } = { end: null, isOver: false };
    opening ??= open();
    opening.then(
      (client) => {
        if (attempt.isOver) return;
        const payload = { ...documentFields(request.document), variables: request.variables };
        attempt.end = client.subscribe<Data>(payload, {
          next: (result) => {
            if (result.data !== null && result.data !== undefined) sink.next(result.data);
            else sink.failed(failureOf(result.errors?.[0]?.extensions));
          },
          error: (thrown) => {
            if (Array.isArray(thrown)) sink.failed(failureOf(extensionsOf(thrown)));
            else if (HOPELESS.has(closeCode(thrown) ?? 0)) sink.failed(failureOf(undefined));
            else {
              if (closeCode(thrown) === FORBIDDEN) void tokens.renew();
              sink.lost();
            }
          },
          complete: () => {
            sink.complete();
          },
        });
      },
      () => {
        opening = null;
        sink.lost();
      },
    );
    return () => {
      attempt.isOver = true;
      attempt.end?.();
    };
  };
  return {
    subscribe,
    close: () => {
      stop();
      void opening?.then((client) => client.dispose());
    },
  };
}
