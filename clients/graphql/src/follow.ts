import type { Failure } from './failure';
import type { LiveRequest, Subscribe } from './live';

// Every platform of ours has them; the package is compiled without the types of any.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** A feed whose events contain a cursor, so that it can be resumed. */
export interface Feed<Data, Event> {
  /** Returns the subscription to the events after the cursor; null means from the start. */
  request(after: string | null): LiveRequest;
  /** Returns the event in the data; null when there is none. */
  read(data: Data): Event | null;
  cursor(event: Event): string;
}

export interface Follower<Event> {
  event(event: Event): void;
  /** Whether the feed is open; false while it reconnects. */
  connected(isConnected: boolean): void;
  failed(failure: Failure): void;
  complete(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/**
 * Follows a feed and reconnects when the connection is lost: it subscribes again from the last cursor, with increasing
 * delays. `nudge` reconnects immediately, for example when the network is back.
 */
export function follow<Data, Event>(
  subscribe: Subscribe,
  feed: Feed<Data, Event>,
  follower: Follower<Event>,
  after: string | null = null,
): { stop: () => void; nudge: () => void } {
  let cursor = after;
  let wait = FIRST_WAIT;
  let timer: unknown;
  let end: (() => void) | null = null;
  let over = false;

  const finish = (): void => {
    over = true;
    clearTimeout(timer);
    end?.();
    end = null;
  };

  const open = (): void => {
    clearTimeout(timer);
    const attempt = { hasEnded: false };
    const close = subscribe<Data>(feed.request(cursor), {
      next: (data) => {
        if (over || attempt.hasEnded) return;
        const event = feed.read(data);
        if (event === null) return;
        wait = FIRST_WAIT;
        cursor = feed.cursor(event);
        follower.connected(true);
        follower.event(event);
      },
      lost: () => {
        if (over || attempt.hasEnded) return;
        attempt.hasEnded = true;
        end = null;
        follower.connected(false);
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      },
      failed: (failure) => {
        if (over || attempt.hasEnded) return;
        finish();
        follower.failed(failure);
      },
      complete: () => {
        if (over || attempt.hasEnded) return;
        finish();
        follower.complete();
      },
    });
    if (attempt.hasEnded) close();
    else end = close;
  };

  open();
  return {
    stop: finish,
    nudge: () => {
      if (!over && end === null) open();
    },
  };
}
