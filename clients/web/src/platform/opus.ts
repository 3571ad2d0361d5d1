import { PIECE_LENGTH, PIECE_SAMPLES, SAMPLE_RATE } from '@vivavoce/live/audioFormat';
import { isTenMilliseconds, type OpusPorts, type VoiceEncoder, type VoiceEncoderEvents } from '@vivavoce/live/opus';

/** The packets of a chunk: frames of 10 ms, because a chunk of 50 ms is no whole number of longer ones. */
const PACKETS = PIECE_LENGTH / 10;
/** At 24,000 learners are heard worse than in PCM (docs/benches.md). */
const BITS_PER_SECOND = 32_000;
const CONFIG: AudioEncoderConfig = {
  codec: 'opus',
  sampleRate: SAMPLE_RATE,
  numberOfChannels: 1,
  bitrate: BITS_PER_SECOND,
  opus: { format: 'opus', frameDuration: 10_000, usedtx: false },
};

function encoder(events: VoiceEncoderEvents): VoiceEncoder {
  let packets: Uint8Array[] = [];
  let chunks = 0;
  const inner = new AudioEncoder({
    output: (chunk) => {
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      if (!isTenMilliseconds(packet)) {
        events.failed();
        return;
      }
      packets.push(packet);
      if (packets.length < PACKETS) return;
      events.encoded(packets);
      packets = [];
    },
    error: () => {
      events.failed();
    },
  });
  inner.configure(CONFIG);
  return {
    encode: (pcm) => {
      if (inner.state !== 'configured') return;
      const data = new AudioData({
        format: 's16',
        sampleRate: SAMPLE_RATE,
        numberOfChannels: 1,
        numberOfFrames: PIECE_SAMPLES,
        timestamp: chunks * PIECE_LENGTH * 1_000,
        data: new Uint8Array(pcm),
      });
      chunks++;
      inner.encode(data);
      data.close();
    },
    close: () => {
      if (inner.state !== 'closed') inner.close();
    },
  };
}

/** The connection as Chromium describes it (Network Information API); other browsers do not. */
function connection(): { effectiveType: string; saveData: boolean } {
  const told: unknown = Reflect.get(navigator, 'connection');
  if (typeof told !== 'object' || told === null) return { effectiveType: '', saveData: false };
  return {
    effectiveType: String(Reflect.get(told, 'effectiveType')),
    saveData: Reflect.get(told, 'saveData') === true,
  };
}

async function isSupported(): Promise<boolean> {
  if (!('AudioEncoder' in globalThis) || !('AudioData' in globalThis)) return false;
  try {
    const { supported, config } = await AudioEncoder.isConfigSupported(CONFIG);
    return supported === true && config?.opus?.frameDuration === CONFIG.opus?.frameDuration;
  } catch {
    return false;
  }
}

/** Opus by the browser's own encoder (WebCodecs). Without one, or until it is known, audio is sent as PCM. */
export function opusHere(): OpusPorts {
  let isReady = false;
  void isSupported().then((supported) => (isReady = supported));
  return {
    isLineSlow: () => {
      const { effectiveType, saveData } = connection();
      return saveData || ['slow-2g', '2g', '3g'].includes(effectiveType);
    },
    open: (events) => (isReady ? encoder(events) : null),
  };
}
