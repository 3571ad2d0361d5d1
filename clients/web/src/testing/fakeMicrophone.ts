import { onTestFinished } from 'vitest';

/** A microphone of the browser, which is on until its track is stopped. */
export class FakeMicrophone {
  isOn = true;
  readonly stream = {
    getTracks: () => [{ stop: () => (this.isOn = false) }],
    getAudioTracks: () => [],
  };
}

/** Gives the browser a `getUserMedia` until the test is over: jsdom has none, and files of tests share a window. */
export function fakeMedia(getUserMedia: () => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'mediaDevices'));
}
