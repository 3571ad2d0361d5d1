import { expect, it } from 'vitest';

import { diffLines, nearChanges, type DiffLine } from './diffLines';

const signs = (lines: readonly DiffLine[]): string[] =>
  lines.map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

it('marks what was removed and added, with as few changes as possible', () => {
  expect(signs(diffLines(['a', 'b', 'c', 'd'], ['a', 'c', 'x', 'd']))).toEqual([' a', '-b', ' c', '+x', ' d']);
  expect(signs(diffLines([], ['a']))).toEqual(['+a']);
  expect(signs(diffLines(['a', 'a'], ['a']))).toEqual([' a', '-a']);
});

it('gives both texts back', () => {
  const texts = ['', 'a', 'b', 'ab', 'ba', 'abba', 'bab', 'aabb'].map((text) => text.split(''));
  for (const older of texts)
    for (const newer of texts) {
      const lines = diffLines(older, newer);
      expect(lines.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(older);
      expect(lines.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(newer);
    }
});

it('does not compare very long texts line by line', () => {
  const older = Array.from({ length: 3_000 }, (_, i) => `a${i}`);
  const lines = diffLines(older, [...older].reverse());
  expect(lines.slice(0, 3_000).every(({ kind }) => kind === 'removed')).toBe(true);
});

it('leaves out lines that are far from a change', () => {
  const older = ['1', '2', '3', '4', '5', '6', '7'];
  const near = nearChanges(diffLines(older, [...older.slice(0, 6), 'x']));
  expect(near.map((line) => line?.text ?? '…')).toEqual(['…', '5', '6', '7', 'x']);
});
