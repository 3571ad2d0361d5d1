import type { OpenSpeaker } from '@vivavoce/live/partnerVoice';

/** Opens the browser's sound for the partner's voice. Browsers let it sound when it is opened by a press. */
export const openSpeaker: OpenSpeaker = () => {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const wake = (): void => {
    if (context.state !== 'closed') void context.resume();
  };
  wake();
  return {
    get now() {
      return context.currentTime;
    },
    play: (samples, sampleRate, at) => {
      const buffer = context.createBuffer(1, samples.length, sampleRate);
      buffer.copyToChannel(samples, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.start(at);
      return {
        stop: () => {
          source.stop();
          source.disconnect();
        },
      };
    },
    hold: () => {
      if (context.state !== 'closed') void context.suspend();
    },
    wake,
    close: () => {
      if (context.state !== 'closed') void context.close();
    },
  };
};
