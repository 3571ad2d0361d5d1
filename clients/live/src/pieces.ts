import { PIECE_SAMPLES, SAMPLE_RATE } from './audioFormat';
import { Resampler } from './resampler';

/** Level reports per audio chunk: one about every 25 ms. */
const LEVELS_A_PIECE = 2;

export interface PieceEvents {
  /** One chunk in the format of `audioFormat`. */
  piece(pcm: ArrayBuffer): void;
  level(rms: number, peak: number): void;
}

/** Converts microphone samples at any rate to chunks of 16-bit audio and their levels. */
export class Pieces {
  readonly #resampler: Resampler;
  readonly #events: PieceEvents;
  #piece = new DataView(new ArrayBuffer(PIECE_SAMPLES * 2));
  #filled = 0;
  #squares = 0;
  #peak = 0;
  #counted = 0;

  constructor(sampleRate: number, events: PieceEvents) {
    this.#resampler = new Resampler(sampleRate, SAMPLE_RATE);
    this.#events = events;
  }

  push(samples: Float32Array): void {
    for (const sample of this.#resampler.push(samples)) this.#take(Math.max(-1, Math.min(1, sample)));
  }

  #take(sample: number): void {
    this.#piece.setInt16(this.#filled * 2, Math.round(sample * 32_767), true);
    this.#filled++;
    this.#squares += sample * sample;
    this.#peak = Math.max(this.#peak, Math.abs(sample));
    this.#counted++;
    if (this.#counted === PIECE_SAMPLES / LEVELS_A_PIECE) {
      this.#events.level(Math.sqrt(this.#squares / this.#counted), this.#peak);
      this.#squares = this.#peak = this.#counted = 0;
    }
    if (this.#filled === PIECE_SAMPLES) {
      const full = this.#piece.buffer;
      this.#piece = new DataView(new ArrayBuffer(PIECE_SAMPLES * 2));
      this.#filled = 0;
      this.#events.piece(full);
    }
  }
}
