import type { LiveEvent } from '../liveEvents';
import type { Microphone, MicrophoneEvents } from '../microphone';
import type { Talk, TalkPorts } from '../talk';
import { createTalk } from '../talkStore';
import { HandClock, settled } from './clock';
import { FakeServer } from './fakeServer';
import { FakeSpeaker } from './fakeSpeaker';
import { memoryRecordings } from './memoryRecordings';

const PIECE = new Uint8Array(1_600);

/** A talk with fake dependencies; the test controls time, audio, server and feed. */
export class TalkStage<Task, Result> {
  readonly clock = new HandClock();
  readonly server = new FakeServer();
  readonly speaker = new FakeSpeaker();
  readonly ports: TalkPorts<Task, Result>;
  readonly talk: Talk<Task>;
  /** The tasks that were started. */
  readonly tasks: Task[] = [];
  /** The sessions that were ended without their result; those of a page that is closed with a star. */
  readonly ended: string[] = [];
  /** How often the result was requested. */
  finishes = 0;
  #microphone: MicrophoneEvents | null = null;
  #feed: ((event: LiveEvent) => void) | null = null;

  constructor(result: Result) {
    this.ports = {
      start: (task) => {
        this.tasks.push(task);
        return Promise.resolve({
          sessionId: 's1',
          address: { uri: 'wss://test/audio', protocols: [] },
          isDrill: false,
        });
      },
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
      openSpeaker: () => this.speaker,
      recordings: memoryRecordings(),
      hold: () => () => undefined,
      later: this.clock.later,
      now: this.clock.now,
    };
    this.talk = createTalk(this.ports);
  }

  /** The open microphone; null when it is closed. */
  get microphone(): MicrophoneEvents | null {
    return this.#microphone;
  }

  openMicrophone(events: MicrophoneEvents): Promise<Microphone> {
    this.#microphone = events;
    return Promise.resolve({ wake: () => undefined, close: () => (this.#microphone = null) });
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

  /** Sends a piece of the partner's voice of 100 ms. */
  speak(turn: number, sequence: number): void {
    this.server.say({
      case: 'partnerAudio',
      value: { turn, sentence: 1, sequence, data: new Uint8Array(3_200), sampleRateHertz: 16_000 },
    });
  }
}
