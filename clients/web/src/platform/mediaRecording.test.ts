import { expect, it, vi } from 'vitest';

import { FakeMicrophone, fakeMedia } from '@/testing/fakeMicrophone';

import { capture } from './mediaRecording';

it('turns the microphone off when its sound cannot be recorded', async () => {
  const microphone = new FakeMicrophone();
  fakeMedia(() => Promise.resolve(microphone.stream));
  class Recorder {
    static isTypeSupported = (): boolean => true;

    constructor() {
      throw new DOMException('not supported', 'NotSupportedError');
    }
  }
  vi.stubGlobal('MediaRecorder', Recorder);
  await expect(capture(() => undefined)).rejects.toThrow('not supported');
  expect(microphone.isOn).toBe(false);
});
