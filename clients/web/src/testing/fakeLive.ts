import { act } from '@testing-library/react';
import type { Failure, LiveRequest, LiveSink } from '@vivavoce/graphql';

/** A connection whose last subscription the test feeds. */
export class FakeLive {
  #next: ((data: unknown) => void) | null = null;
  #complete: (() => void) | null = null;
  #failed: ((failure: Failure) => void) | null = null;

  /** The variables of the received subscriptions, in order. */
  readonly asked: LiveRequest['variables'][] = [];
  /** Whether the last subscription is still followed. */
  isFollowed = false;

  readonly live = {
    subscribe: <Data>(request: LiveRequest, sink: LiveSink<Data>): (() => void) => {
      this.asked.push(request.variables);
      this.isFollowed = true;
      this.#next = (data) => {
        if (isData(data, sink)) sink.next(data);
      };
      this.#complete = () => {
        sink.complete();
      };
      this.#failed = (failure) => {
        sink.failed(failure);
      };
      return () => {
        this.isFollowed = false;
      };
    },
    close: () => undefined,
  };

  /** Sends the data of an event, with the name of its field. */
  send(data: object): void {
    act(() => this.#next?.(data));
  }

  fail(failure: Failure): void {
    act(() => this.#failed?.(failure));
  }

  complete(): void {
    act(() => this.#complete?.());
  }
}

/** The test sends what the subscription declares. */
function isData<Data>(data: unknown, of: LiveSink<Data>): data is Data {
  return data !== null && typeof of.next === 'function';
}
