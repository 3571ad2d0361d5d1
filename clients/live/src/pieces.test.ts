import { expect, it } from 'vitest';

import { PIECE_SAMPLES, wav } from './audioFormat';
import { Pieces } from './pieces';

it('cuts samples into chunks of 50 ms with two levels each, however they arrive', () => {
  const pieces: ArrayBuffer[] = [];
  const levels: number[] = [];
  const cutter = new Pieces(16_000, {
    piece: (pcm) => void pieces.push(pcm),
    level: (rms) => void levels.push(rms),
  });
  const samples = new Float32Array(PIECE_SAMPLES * 3).fill(0.5);
  for (let at = 0; at < samples.length; at += 128) cutter.push(samples.subarray(at, at + 128));
  expect(pieces.map((piece) => piece.byteLength)).toEqual([1_600, 1_600, 1_600]);
  expect(levels).toHaveLength(6);
  expect(levels[0]).toBeCloseTo(0.5);
  expect(new DataView(pieces[0] ?? new ArrayBuffer(2)).getInt16(0, true)).toBe(16_384);
});

it('limits samples outside the range instead of wrapping around', () => {
  const pieces: ArrayBuffer[] = [];
  const cutter = new Pieces(16_000, { piece: (pcm) => void pieces.push(pcm), level: () => undefined });
  cutter.push(new Float32Array(PIECE_SAMPLES).fill(3));
  expect(new DataView(pieces[0] ?? new ArrayBuffer(2)).getInt16(0, true)).toBe(32_767);
});

it('writes a WAV file: a header of 44 bytes, then all chunks in order', () => {
  const file = wav([new Uint8Array([1, 2]), new Uint8Array([3, 4])]);
  expect(String.fromCharCode(...file.subarray(0, 4))).toBe('RIFF');
  expect([...file.subarray(44)]).toEqual([1, 2, 3, 4]);
  expect(new DataView(file.buffer).getUint32(40, true)).toBe(4);
});
