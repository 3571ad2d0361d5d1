import { SAMPLE_RATE, wav } from '@vivavoce/live/audioFormat';
import { MicrophoneRefused, type MicrophoneTrouble } from '@vivavoce/live/microphone';

const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 48_000;

/** A recording that runs. */
export interface Capture {
  /** Ends it and returns the file. */
  stop(): Promise<Blob>;
}

function troubleOf(thrown: unknown): MicrophoneTrouble {
  if (!(thrown instanceof DOMException)) return 'unsupported';
  if (thrown.name === 'NotAllowedError' || thrown.name === 'SecurityError') return 'denied';
  return thrown.name === 'NotFoundError' || thrown.name === 'OverconstrainedError' ? 'missing' : 'busy';
}

/**
 * Records with what the browser has built in, because nothing can be loaded without a line.
 *
 * @param lost called when the system or the learner disconnects the microphone
 */
export async function capture(lost: () => void): Promise<Capture> {
  if (!('mediaDevices' in navigator) || !('MediaRecorder' in window)) throw new MicrophoneRefused('unsupported');
  let media: MediaStream;
  try {
    media = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: false, autoGainControl: true },
    });
  } catch (thrown) {
    throw new MicrophoneRefused(troubleOf(thrown));
  }
  try {
    return record(media, lost);
  } catch (thrown) {
    stop(media);
    throw thrown;
  }
}

function stop(media: MediaStream): void {
  for (const track of media.getTracks()) track.stop();
}

function record(media: MediaStream, lost: () => void): Capture {
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(media, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(mimeType !== undefined && { mimeType }),
  });
  const parts: Blob[] = [];
  const over = new Promise<Blob>((end) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      stop(media);
      end(new Blob(parts, { type: recorder.mimeType }));
    };
  });
  for (const track of media.getAudioTracks()) track.onended = lost;
  recorder.start();
  return {
    stop: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      return over;
    },
  };
}

/** Makes a WAV file of what this browser has recorded, for a server that does not read its format. */
export async function asWav(sound: Blob): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
  // Decoding also brings it to the rate of the context.
  const decoded = await context.decodeAudioData(await sound.arrayBuffer());
  const samples = new Int16Array(decoded.length);
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, channel) => decoded.getChannelData(channel));
  for (let i = 0; i < samples.length; i++) {
    const mean = channels.reduce((sum, channel) => sum + (channel[i] ?? 0), 0) / channels.length;
    samples[i] = Math.round(Math.max(-1, Math.min(1, mean)) * 32_767);
  }
  return new Blob([wav([new Uint8Array(samples.buffer)])], { type: 'audio/wav' });
}
