/** The current level; both values from 0 to 1. */
export interface Level {
  rms: number;
  peak: number;
}

/** Callbacks of an open microphone. */
export interface MicrophoneEvents {
  /** 50 ms of audio in the format of `audioFormat`. */
  piece(pcm: Uint8Array): void;
  level(level: Level): void;
  /** The system or the learner disconnected the microphone; no more audio follows. */
  lost(): void;
  /** Whether the system mutes the microphone, for example because another app uses it or a headset is muted. */
  muted(isMuted: boolean): void;
}

/** An open microphone. */
export interface Microphone {
  /** Resumes the audio after the browser suspended it. */
  wake(): void;
  close(): void;
}

/** The reason why the microphone is not available. */
export type MicrophoneTrouble = 'denied' | 'missing' | 'busy' | 'unsupported';

/** Thrown when the microphone cannot be opened. */
export class MicrophoneRefused extends Error {
  constructor(readonly trouble: MicrophoneTrouble) {
    super(trouble);
    this.name = 'MicrophoneRefused';
  }
}

export type OpenMicrophone = (events: MicrophoneEvents) => Promise<Microphone>;

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

/** Opens the browser's microphone. A worklet processes the audio on a separate thread. */
export const openMicrophone: OpenMicrophone = async (events) => {
  const media = await stream();
  const context = new AudioContext({ latencyHint: 'interactive' });
  const close = (): void => {
    for (const track of media.getTracks()) track.stop();
    if (context.state !== 'closed') void context.close();
  };
  try {
    await context.audioWorklet.addModule(WORKLET);
  } catch {
    close();
    throw new MicrophoneRefused('unsupported');
  }
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
      close();
    },
  };
};
