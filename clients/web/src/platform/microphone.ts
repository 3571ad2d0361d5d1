import {
  MicrophoneRefused,
  type Microphone,
  type MicrophoneEvents,
  type MicrophoneTrouble,
  type OpenMicrophone,
} from '@vivavoce/live/microphone';

const WORKLET = '/worklets/capture.js';

function troubleOf(thrown: unknown): MicrophoneTrouble {
  if (!(thrown instanceof DOMException)) return 'unsupported';
  switch (thrown.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'busy';
  }
}

async function stream(): Promise<MediaStream> {
  // Undefined on pages loaded over plain HTTP from another host.
  if (!('mediaDevices' in navigator) || !('audioWorklet' in AudioContext.prototype))
    throw new MicrophoneRefused('unsupported');
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: false, autoGainControl: true },
    });
  } catch (thrown) {
    throw new MicrophoneRefused(troubleOf(thrown));
  }
}

function close(media: MediaStream, context: AudioContext | null): void {
  for (const track of media.getTracks()) track.stop();
  if (context !== null && context.state !== 'closed') void context.close();
}

/** Opens the browser's microphone. A worklet processes the audio on a separate thread. */
export const openMicrophone: OpenMicrophone = async (events) => {
  const media = await stream();
  let context: AudioContext | null = null;
  try {
    context = new AudioContext({ latencyHint: 'interactive' });
    return await listen(media, context, events);
  } catch {
    close(media, context);
    throw new MicrophoneRefused('unsupported');
  }
};

async function listen(media: MediaStream, context: AudioContext, events: MicrophoneEvents): Promise<Microphone> {
  await context.audioWorklet.addModule(WORKLET);
  const capture = new AudioWorkletNode(context, 'vivavoce-capture', { numberOfInputs: 1, numberOfOutputs: 0 });
  capture.port.onmessage = (message: MessageEvent<{ piece?: ArrayBuffer; level?: number; peak?: number }>) => {
    const { piece, level, peak } = message.data;
    if (piece !== undefined) events.piece(new Uint8Array(piece));
    if (level !== undefined) events.level({ rms: level, peak: peak ?? 0 });
  };
  const source = context.createMediaStreamSource(media);
  source.connect(capture);
  const wake = (): void => {
    if (context.state !== 'closed') void context.resume();
  };
  for (const track of media.getAudioTracks()) {
    track.onended = () => {
      events.lost();
    };
    track.onmute = () => {
      events.muted(true);
    };
    track.onunmute = () => {
      events.muted(false);
    };
  }
  wake();
  return {
    wake,
    close: () => {
      // Keep a reference until here: a browser may collect an unreferenced source, which ends the audio.
      source.disconnect();
      close(media, context);
    },
  };
}
