import type { Speaker } from '../partnerVoice';

/** A sound that a fake speaker was given, in seconds of its clock. */
interface Sound {
  at: number;
  length: number;
  isStopped: boolean;
}

/** A speaker that plays nothing and remembers everything; the test sets its clock. */
export class FakeSpeaker implements Speaker {
  now = 0;
  isHeld = false;
  isClosed = false;
  readonly sounds: Sound[] = [];

  /** The sounds that were not stopped. */
  get heard(): Sound[] {
    return this.sounds.filter(({ isStopped }) => !isStopped);
  }

  play(samples: Float32Array<ArrayBuffer>, sampleRate: number, at: number): { stop(): void } {
    const sound = { at, length: samples.length / sampleRate, isStopped: false };
    this.sounds.push(sound);
    return { stop: () => (sound.isStopped = true) };
  }

  hold(): void {
    this.isHeld = true;
  }

  wake(): void {
    this.isHeld = false;
  }

  close(): void {
    this.isClosed = true;
  }
}
