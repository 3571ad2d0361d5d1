import type { Level, Microphone, OpenMicrophone } from './microphone';

/** The time without an audio chunk after which the microphone counts as silent. */
const SILENT_AFTER = 1_000;

export interface TalkMicrophonePorts {
  openMicrophone: OpenMicrophone;
  /** Schedules work. Returns a function that cancels it. */
  later(run: () => void, milliseconds: number): () => void;
}

export interface TalkMicrophoneEvents {
  /** Whether what is said now is part of the conversation. */
  isWanted(): boolean;
  /** A chunk that is part of the conversation. */
  piece(pcm: Uint8Array): void;
  level(level: Level): void;
  /** `silent`: no audio comes, and it may come again; `lost`: the microphone is closed. */
  changed(state: 'on' | 'silent' | 'lost'): void;
}

/** The microphone of a talk, which is opened and closed several times, and watched while it is open. */
export class TalkMicrophone {
  readonly #ports: TalkMicrophonePorts;
  readonly #events: TalkMicrophoneEvents;
  #microphone: Microphone | null = null;
  /** How often it was opened or closed: what an earlier opening brings is not wanted any more. */
  #opening = 0;
  #isSilent = false;
  #forgetSilence: () => void = () => undefined;

  constructor(ports: TalkMicrophonePorts, events: TalkMicrophoneEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  /**
   * Opens the microphone, and closes it at once when it was closed, opened again or is no longer needed by then.
   *
   * @throws MicrophoneRefused
   */
  async open(isNeeded: () => boolean): Promise<void> {
    this.close();
    const mine = this.#opening;
    const isOpen = (): boolean => this.#opening === mine && this.#microphone !== null;
    try {
      const microphone = await this.#ports.openMicrophone({
        piece: (pcm) => {
          if (!isOpen() || !this.#events.isWanted()) return;
          this.#watchSilence();
          this.#events.piece(pcm);
        },
        level: (level) => {
          if (this.#opening === mine) this.#events.level(level);
        },
        lost: () => {
          if (!isOpen()) return;
          this.close();
          this.#events.changed('lost');
        },
        muted: (isMuted) => {
          if (isOpen()) this.#silent(isMuted);
        },
      });
      if (this.#opening !== mine || !isNeeded()) {
        microphone.close();
        return;
      }
      this.#microphone = microphone;
      this.#silent(false);
    } catch (thrown) {
      if (this.#opening === mine) throw thrown;
    }
  }

  /** Resumes the audio after the browser suspended it. */
  wake(): void {
    this.#microphone?.wake();
  }

  close(): void {
    this.#forgetSilence();
    this.#opening++;
    this.#microphone?.close();
    this.#microphone = null;
  }

  #watchSilence(): void {
    this.#forgetSilence();
    if (this.#isSilent) this.#silent(false);
    this.#forgetSilence = this.#ports.later(() => {
      if (this.#microphone === null || this.#isSilent) return;
      this.#silent(true);
      this.wake();
    }, SILENT_AFTER);
  }

  #silent(isSilent: boolean): void {
    this.#isSilent = isSilent;
    this.#events.changed(isSilent ? 'silent' : 'on');
  }
}
