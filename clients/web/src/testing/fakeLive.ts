import { act } from '@testing-library/react';
import type { LiveRequest, LiveSink } from '@vivavoce/graphql';

/** A connection whose last subscription the test feeds. */
export class FakeLive {
  #next: ((data: unknown) => void) | null = null;
  #complete: (() => void) | null = null;

  readonly live = {
    subscribe: <Data>(_request: LiveRequest, sink: LiveSink<Data>): (() => void) => {
      this.#next = (data) => {
        if (isData(data, sink)) sink.next(data);
      };
      this.#complete = () => {
        sink.complete();
      };
      return () => undefined;
    },
    close: () => undefined,
  };

  /** Sends the data of an event, with the name of its field. */
  send(data: object): void {
    act(() => this.#next?.(data));
  }

  complete(): void {
    act(() => this.#complete?.());
  }
}

/** The test sends what the subscription declares. */
function isData<Data>(data: unknown, of: LiveSink<Data>): data is Data {
  return data !== null && typeof of.next === 'function';
}
