import { MicrophoneRefused } from '@vivavoce/live/microphone';
import { expect, it, vi } from 'vitest';

import { FakeMicrophone, fakeMedia } from '@/testing/fakeMicrophone';

import { openMicrophone } from './microphone';

class FakeContext {
  state = 'running';

  get audioWorklet(): { addModule: () => Promise<void> } {
    return { addModule: () => Promise.resolve() };
  }

  close(): void {
    this.state = 'closed';
  }
}

it('turns the microphone off when its sound cannot be read', async () => {
  const microphone = new FakeMicrophone();
  fakeMedia(() => Promise.resolve(microphone.stream));
  const close = vi.spyOn(FakeContext.prototype, 'close');
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('AudioWorkletNode', undefined);
  const events = { piece: vi.fn(), level: vi.fn(), lost: vi.fn(), muted: vi.fn() };
  await expect(openMicrophone(events)).rejects.toThrow(MicrophoneRefused);
  expect(microphone.isOn).toBe(false);
  expect(close).toHaveBeenCalledOnce();
});
