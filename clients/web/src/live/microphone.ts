/** How loud it is now, both from 0 to 1. */
export interface Level {
  rms: number;
  peak: number;
}

/** What a microphone tells while it is open. */
export interface MicrophoneEvents {
  /** 50 ms of sound in the form of `audioFormat`. */
  piece(pcm: Uint8Array): void;
  level(level: Level): void;
  /** The system or the learner took it away; nothing more comes. */
  lost(): void;
  /** Whether the system keeps it silent for now: another app has it, or the headset's switch. */
  muted(isMuted: boolean): void;
}

/** An open microphone. */
export interface Microphone {
  /** Wakes it up again after the browser let it sleep. */
  wake(): void;
  close(): void;
}

/** Why there is no microphone. */
export type MicrophoneTrouble = 'denied' | 'missing' | 'busy' | 'unsupported';

/** A microphone that could not be opened. */
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
  // Absent on pages that came over plain http from another machine.
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

/** Opens the browser's microphone. All work on the sound is done by a worklet, on a thread of its own. */
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
      // Held until here: a browser may clear away a source that nobody holds, and the sound ends.
      source.disconnect();
      close();
    },
  };
};
