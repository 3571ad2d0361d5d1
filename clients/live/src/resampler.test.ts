import { describe, expect, it } from 'vitest';

import { Resampler } from './resampler';

const tone = (hertz: number, rate: number, length: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

const rms = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);

function resampled(input: Float32Array, from: number, block: number): Float32Array {
  const resampler = new Resampler(from, 16_000);
  const output: number[] = [];
  for (let at = 0; at < input.length; at += block) output.push(...resampler.push(input.subarray(at, at + block)));
  return Float32Array.from(output);
}

describe.each([44_100, 48_000, 96_000, 8_000])('from %i Hz', (rate) => {
  it('preserves the level of a voice', () => {
    const out = resampled(tone(440, rate, rate), rate, 128);
    expect(rms(out.subarray(500, out.length - 500))).toBeCloseTo(Math.SQRT1_2, 2);
  });

  it('preserves the duration, however the input is divided', () => {
    const input = tone(300, rate, rate);
    const whole = resampled(input, rate, input.length);
    const cut = resampled(input, rate, 128);
    expect(Math.abs(cut.length - 16_000)).toBeLessThan(60);
    expect(cut.length).toBe(whole.length);
    expect(cut.every((sample, i) => Math.abs(sample - (whole[i] ?? 2)) < 1e-5)).toBe(true);
  });
});

it('removes frequencies above the lower Nyquist frequency', () => {
  const out = resampled(tone(12_000, 48_000, 48_000), 48_000, 128);
  expect(rms(out.subarray(500, out.length - 500))).toBeLessThan(0.01);
});
