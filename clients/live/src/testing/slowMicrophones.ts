import { MicrophoneRefused, type Microphone, type MicrophoneEvents, type OpenMicrophone } from '../microphone';

interface Opening {
  events: MicrophoneEvents;
  resolve(microphone: Microphone): void;
  reject(reason: MicrophoneRefused): void;
}

/** Microphones that open when the test says so, numbered from 0 in the order in which they were asked for. */
export class SlowMicrophones {
  /** Those that are open. */
  on: number[] = [];
  readonly #openings: Opening[] = [];

  readonly open: OpenMicrophone = (events) =>
    new Promise((resolve, reject) => this.#openings.push({ events, resolve, reject }));

  opens(number: number): void {
    this.on.push(number);
    const close = (): void => void (this.on = this.on.filter((one) => one !== number));
    this.#openings[number]?.resolve({ wake: () => undefined, close });
  }

  fails(number: number): void {
    this.#openings[number]?.reject(new MicrophoneRefused('busy'));
  }

  /** Sends an audio chunk, as an open microphone does. */
  say(number: number): void {
    if (this.on.includes(number)) this.#openings[number]?.events.piece(new Uint8Array(1_600));
  }
}
