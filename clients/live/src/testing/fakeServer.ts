import {
  create,
  SpeakResponseSchema,
  type MessageInitShape,
  type SpeakRequest,
  type SpeakResponse,
  type SpeakResponseSchema as Schema,
} from '@vivavoce/contracts/speech';

import type { Dial, LineEvents } from '../line';
import type { Resumption } from '../voice';

type ResponseShape = MessageInitShape<typeof Schema>;

/** A fake audio server: receives what was sent, and responds as the test requests. */
export class FakeServer {
  /** The received sequence numbers, in order, over all connections. */
  readonly heard: number[] = [];
  readonly controls: string[] = [];
  /** The first sequence number that each connection announced. */
  readonly begins: number[] = [];
  settled = 0;
  hasEnded = false;
  isReachable = true;
  /** Whether the connections are open but carry nothing. */
  isStalled = false;
  resumes = 0;
  #line: LineEvents | null = null;

  readonly dial: Dial = (_address, events) => {
    this.#line = events;
    void Promise.resolve().then(() => {
      if (this.#line === events && !this.isStalled) events.opened();
    });
    return {
      send: (request) => {
        if (this.#line === events && !this.isStalled) this.#take(request);
      },
      close: () => {
        if (this.#line === events) this.#line = null;
      },
    };
  };

  readonly resume = (): Promise<Resumption | null> => {
    this.resumes++;
    if (!this.isReachable) return Promise.reject(new Error('unreachable'));
    if (this.hasEnded) return Promise.resolve(null);
    return Promise.resolve({ address: { uri: 'wss://test/audio', protocols: [] }, settled: this.settled });
  };

  get isOpen(): boolean {
    return this.#line !== null;
  }

  /** Reports that everything up to this number is settled. */
  settle(sequence: number): void {
    this.settled = sequence;
    this.#acknowledge();
  }

  say(response: ResponseShape['response']): void {
    this.#line?.response(this.#message(response));
  }

  close(code: number, reason = ''): void {
    const line = this.#line;
    this.#line = null;
    line?.closed(code, reason);
  }

  #message(response: ResponseShape['response']): SpeakResponse {
    return create(SpeakResponseSchema, response === undefined ? {} : { response });
  }

  #take(request: SpeakRequest): void {
    switch (request.request.case) {
      case 'config': {
        const from = Number(request.request.value.resumeFrom);
        this.begins.push(from);
        this.say({ case: 'accepted', value: { nextSequence: BigInt(from) } });
        break;
      }
      case 'audio':
        this.heard.push(Number(request.request.value.sequence));
        this.#acknowledge();
        break;
      case 'control':
        this.controls.push(request.request.value.action.case ?? '');
        break;
      case undefined:
        break;
    }
  }

  #acknowledge(): void {
    const received = BigInt(this.heard.at(-1) ?? 0);
    this.say({ case: 'acknowledged', value: { receivedSequence: received, settledSequence: BigInt(this.settled) } });
  }
}
