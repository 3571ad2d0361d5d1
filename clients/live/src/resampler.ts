/** Zero crossings of the window on each side of its centre. */
const CROSSINGS = 12;
/** The share of the lower Nyquist frequency that passes, to avoid aliasing. */
const ROLL_OFF = 0.94;

/**
 * Resamples audio in chunks by windowed-sinc interpolation (Smith, "Digital Audio Resampling"). The output does not
 * depend on how the input is divided into chunks.
 */
export class Resampler {
  readonly #step: number;
  readonly #scale: number;
  readonly #reach: number;
  #kept = new Float32Array(0);
  /** Position of the next output sample, in input samples from the start of `#kept`. */
  #position: number;

  constructor(fromRate: number, toRate: number) {
    this.#step = fromRate / toRate;
    this.#scale = Math.min(1, toRate / fromRate) * ROLL_OFF;
    this.#reach = fromRate === toRate ? 0 : Math.ceil(CROSSINGS / this.#scale);
    this.#kept = new Float32Array(this.#reach);
    this.#position = this.#reach;
  }

  push(input: Float32Array): Float32Array {
    if (this.#reach === 0) return input;
    const all = new Float32Array(this.#kept.length + input.length);
    all.set(this.#kept);
    all.set(input, this.#kept.length);
    const output: number[] = [];
    while (this.#position + this.#reach < all.length) {
      output.push(this.#at(all, this.#position));
      this.#position += this.#step;
    }
    const drop = Math.max(0, Math.floor(this.#position) - this.#reach);
    this.#kept = all.slice(drop);
    this.#position -= drop;
    return Float32Array.from(output);
  }

  #at(samples: Float32Array, position: number): number {
    const first = Math.max(0, Math.ceil(position - this.#reach));
    const last = Math.floor(position + this.#reach);
    let sum = 0;
    for (let i = first; i <= last; i++) {
      const x = (i - position) * this.#scale;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / CROSSINGS);
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      if (Math.abs(x) <= CROSSINGS) sum += (samples[i] ?? 0) * sinc * window;
    }
    return sum * this.#scale;
  }
}
