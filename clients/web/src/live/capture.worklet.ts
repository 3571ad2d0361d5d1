import { PIECE_SAMPLES, SAMPLE_RATE } from './audioFormat';
import { Resampler } from './resampler';

declare const sampleRate: number;
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Level reports per audio chunk: one about every 25 ms. */
const LEVELS_A_PIECE = 2;

/** Converts microphone input to chunks of 16-bit audio, on the audio thread. */
class Capture extends AudioWorkletProcessor {
  readonly #resampler = new Resampler(sampleRate, SAMPLE_RATE);
  #piece = new DataView(new ArrayBuffer(PIECE_SAMPLES * 2));
  #filled = 0;
  #squares = 0;
  #peak = 0;
  #counted = 0;

  process(inputs: Float32Array[][]): boolean {
    const channel = inputs[0]?.[0];
    if (channel === undefined) return true;
    for (const sample of this.#resampler.push(channel)) this.#take(Math.max(-1, Math.min(1, sample)));
    return true;
  }

  #take(sample: number): void {
    this.#piece.setInt16(this.#filled * 2, Math.round(sample * 32_767), true);
    this.#filled++;
    this.#squares += sample * sample;
    this.#peak = Math.max(this.#peak, Math.abs(sample));
    this.#counted++;
    if (this.#counted === PIECE_SAMPLES / LEVELS_A_PIECE) {
      this.port.postMessage({ level: Math.sqrt(this.#squares / this.#counted), peak: this.#peak });
      this.#squares = this.#peak = this.#counted = 0;
    }
    if (this.#filled === PIECE_SAMPLES) {
      const full = this.#piece.buffer;
      this.port.postMessage({ piece: full }, [full]);
      this.#piece = new DataView(new ArrayBuffer(PIECE_SAMPLES * 2));
      this.#filled = 0;
    }
  }
}

registerProcessor('vivavoce-capture', Capture);
