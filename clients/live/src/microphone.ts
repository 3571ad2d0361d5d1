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
