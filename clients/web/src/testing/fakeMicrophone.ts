/** A microphone of the browser, which is on until its track is stopped. */
export class FakeMicrophone {
  isOn = true;
  readonly stream = {
    getTracks: () => [{ stop: () => (this.isOn = false) }],
    getAudioTracks: () => [],
  };
}

/** Puts `getUserMedia` in the place of the browser's. */
export function fakeMedia(getUserMedia: () => Promise<unknown>): void {
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
}
