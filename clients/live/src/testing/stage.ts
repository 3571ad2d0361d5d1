import type { LiveEvent } from '../liveEvents';
import type { Microphone, MicrophoneEvents } from '../microphone';
import type { Speaking, SpeakingPorts } from '../speaking';
import { createSpeaking } from '../speakingStore';
import { HandClock, settled } from './clock';
import { FakeServer } from './fakeServer';
import { memoryRecordings } from './memoryRecordings';

const PIECE = new Uint8Array(1_600);

/** A speaking session with fake dependencies; the test controls time, audio, server and feed. */
export class Stage<Task, Result> {
  readonly clock = new HandClock();
  readonly server = new FakeServer();
  readonly ports: SpeakingPorts<Task, Result>;
  readonly speaking: Speaking<Task, Result>;
  /** The sessions that count as running. */
  readonly held = new Set<string>();
  /** The sessions that were ended without their result; those of a page that is closed with a star. */
  readonly ended: string[] = [];
  /** How often the result was requested. */
  finishes = 0;
  /** How often the microphone was resumed. */
  wakes = 0;
  #microphone: MicrophoneEvents | null = null;
  #feed: ((event: LiveEvent) => void) | null = null;

  constructor(result: Result) {
    this.ports = {
      start: () =>
        Promise.resolve({ sessionId: 's1', address: { uri: 'wss://test/audio', protocols: [] }, isDrill: false }),
      resume: this.server.resume,
      finish: () => {
        this.finishes++;
        return Promise.resolve(result);
      },
      end: (sessionId, isLeaving) => {
        this.ended.push(isLeaving ? `${sessionId}*` : sessionId);
        return Promise.resolve();
      },
      watch: (_session, hear) => {
        this.#feed = hear;
        return () => (this.#feed = null);
      },
      dial: this.server.dial,
      openMicrophone: (events) => this.openMicrophone(events),
      recordings: memoryRecordings(),
      hold: (sessionId) => {
        this.held.add(sessionId);
        return () => this.held.delete(sessionId);
      },
      later: this.clock.later,
      now: this.clock.now,
    };
    this.speaking = createSpeaking(this.ports);
  }

  /** The open microphone; null when it is closed. */
  get microphone(): MicrophoneEvents | null {
    return this.#microphone;
  }

  openMicrophone(events: MicrophoneEvents): Promise<Microphone> {
    this.#microphone = events;
    return Promise.resolve({ wake: () => this.wakes++, close: () => (this.#microphone = null) });
  }

  /** Sends this many audio chunks of 50 ms. */
  async say(pieces: number): Promise<void> {
    for (let i = 0; i < pieces; i++) {
      await this.clock.move(50);
      this.#microphone?.piece(PIECE);
    }
    await settled();
  }

  /** Sends an event over the feed. */
  tell(event: LiveEvent): void {
    this.#feed?.(event);
  }
}
