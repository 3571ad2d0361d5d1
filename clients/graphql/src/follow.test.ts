import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { follow, type Follower } from './follow';
import type { LiveRequest, LiveSink } from './live';
import { logoutDocument } from './refreshTransport';

interface Told {
  cursor: string;
}

/** A fake server that sends what the test requests. */
class Script {
  readonly asked: (string | null)[] = [];
  #sink: LiveSink<unknown> | null = null;

  readonly subscribe = <Data>(request: LiveRequest, sink: LiveSink<Data>): (() => void) => {
    const after = request.variables['after'];
    this.asked.push(typeof after === 'string' ? after : null);
    const wide: LiveSink<never> = sink;
    this.#sink = wide;
    return () => (this.#sink = null);
  };

  get isFollowed(): boolean {
    return this.#sink !== null;
  }

  send(cursor: string): void {
    this.#sink?.next({ cursor });
  }

  lose(): void {
    const sink = this.#sink;
    this.#sink = null;
    sink?.lost();
  }

  complete(): void {
    this.#sink?.complete();
  }
}

let script: Script;
let told: string[];
let connections: boolean[];
let completed: boolean;
let follower: Follower<Told>;

beforeEach(() => {
  vi.useFakeTimers();
  script = new Script();
  told = [];
  connections = [];
  completed = false;
  follower = {
    event: (event) => told.push(event.cursor),
    connected: (isConnected) => connections.push(isConnected),
    failed: () => undefined,
    complete: () => (completed = true),
  };
});

afterEach(() => vi.useRealTimers());

const open = () =>
  follow<Told, Told>(
    script.subscribe,
    {
      request: (after) => ({ document: logoutDocument, variables: { after } }),
      read: (data) => data,
      cursor: (event) => event.cursor,
    },
    follower,
  );

it('resumes from the last cursor after each interruption', () => {
  open();
  script.send('1');
  script.send('2');
  script.lose();
  vi.advanceTimersByTime(500);
  script.send('3');
  script.lose();
  vi.advanceTimersByTime(500);
  expect(script.asked).toEqual([null, '2', '3']);
  expect(told).toEqual(['1', '2', '3']);
  expect(connections).toEqual([true, true, false, true, false]);
});

it('reconnects with increasing delays, and immediately when nudged', () => {
  const following = open();
  for (let i = 0; i < 5; i++) {
    script.lose();
    vi.advanceTimersByTime(500);
  }
  expect(script.asked.length).toBeLessThan(5);
  const before = script.asked.length;
  following.nudge();
  expect(script.asked.length).toBe(script.isFollowed ? before + 1 : before);
});

it('does not reconnect after the feed completed or was stopped', () => {
  const following = open();
  script.complete();
  expect(completed).toBe(true);
  following.nudge();
  vi.advanceTimersByTime(60_000);
  expect(script.asked).toEqual([null]);
});
