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

/** A socket for binary messages: the part of a WebSocket that the line uses. */
export interface AudioSocket {
  readonly isOpen: boolean;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(code: number): void;
}

/** Callbacks of a socket. `closed` is called exactly once, last. */
export interface AudioSocketEvents {
  opened(): void;
  message(bytes: Uint8Array): void;
  closed(code: number, reason: string): void;
}

/** Opens a socket; the browser's or the phone's. */
export type OpenSocket = (address: AudioAddress, events: AudioSocketEvents) => AudioSocket;

/** Connects by a WebSocket that carries protobuf messages. */
export function dialBy(open: OpenSocket): Dial {
  return (address, events) => {
    const socket = open(address, {
      opened: () => {
        events.opened();
      },
      message: (bytes) => {
        events.response(fromBinary(SpeakResponseSchema, bytes));
      },
      closed: (code, reason) => {
        events.closed(code, reason);
      },
    });
    return {
      send: (request) => {
        if (socket.isOpen) socket.send(toBinary(SpeakRequestSchema, request));
      },
      close: () => {
        socket.close(1000);
      },
    };
  };
}

/** Close codes after which the session can be resumed on a new connection. The API guide lists all codes. */
const PASSING = new Set([1000, 1001, 1005, 1006, 1011, 1012, 1013, 4401, 4408, 4412, 4429, 4503]);

/** Returns whether a new connection can resume the session after this close code. */
export function canBeResumed(code: number): boolean {
  return PASSING.has(code);
}
