import {
  fromBinary,
  SpeakRequestSchema,
  SpeakResponseSchema,
  toBinary,
  type SpeakRequest,
  type SpeakResponse,
} from '@vivavoce/contracts/speech';

/** The address of an audio socket and the subprotocols that authorise it. */
export interface AudioAddress {
  uri: string;
  protocols: readonly string[];
}

/** Callbacks of one connection. `closed` is called exactly once, last. */
export interface LineEvents {
  opened(): void;
  response(response: SpeakResponse): void;
  closed(code: number, reason: string): void;
}

/** One connection to the audio socket. */
export interface Line {
  send(request: SpeakRequest): void;
  close(): void;
}

export type Dial = (address: AudioAddress, events: LineEvents) => Line;

/** Connects by WebSocket. */
export const dial: Dial = (address, events) => {
  const socket = new WebSocket(address.uri, [...address.protocols]);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    events.opened();
  };
  socket.onmessage = (message: MessageEvent<unknown>) => {
    if (message.data instanceof ArrayBuffer)
      events.response(fromBinary(SpeakResponseSchema, new Uint8Array(message.data)));
  };
  socket.onclose = (close) => {
    events.closed(close.code, close.reason);
  };
  return {
    send: (request) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(toBinary(SpeakRequestSchema, request));
    },
    close: () => {
      socket.close(1000);
    },
  };
};

/** Close codes after which the session can be resumed on a new connection. The API guide lists all codes. */
const PASSING = new Set([1000, 1001, 1005, 1006, 1011, 1012, 1013, 4401, 4408, 4412, 4429, 4503]);

/** Returns whether a new connection can resume the session after this close code. */
export function canBeResumed(code: number): boolean {
  return PASSING.has(code);
}
