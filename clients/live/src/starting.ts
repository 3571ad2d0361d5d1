import { SpeechTimeHeld } from './speechTime';

/** A session's time comes back a moment after its end: how long to wait for it, and how often. */
const TIME_BACK_AFTER = 500;
const TIME_BACK_TRIES = 10;

/** Starts a session once the time of sessions that have just ended is back. */
export async function startAfter<Made>(
  ended: ReadonlySet<string>,
  start: () => Promise<Made>,
  later: (run: () => void, milliseconds: number) => () => void,
): Promise<Made> {
  for (let tries = TIME_BACK_TRIES; ; tries--) {
    try {
      return await start();
    } catch (thrown) {
      const isWaiting =
        thrown instanceof SpeechTimeHeld &&
        thrown.holders.every(({ sessionId, hasEnded }) => hasEnded || ended.has(sessionId));
      if (!isWaiting || tries === 0) throw thrown;
      await new Promise<void>((done) => later(done, TIME_BACK_AFTER));
    }
  }
}
