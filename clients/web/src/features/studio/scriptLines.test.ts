import { expect, it } from 'vitest';

import { findNext, lineOf, spanOf } from './scriptLines';

const SCRIPT = 'opening: Yes?\nintents:\n  task-1:\n    examples: []\nending:\n  warm: []\n';

it('finds the line of a problem by its number, or by the part that it names', () => {
  expect(lineOf('line 2: not YAML', SCRIPT)).toBe(2);
  expect(lineOf('task-1 has no examples', SCRIPT)).toBe(3);
  expect(lineOf('more than 3 sentences: Yes?', SCRIPT)).toBe(1);
  expect(lineOf('ending.warm is empty', SCRIPT)).toBe(5);
  expect(lineOf('line 99: not YAML', SCRIPT)).toBeNull();
  expect(lineOf('task-2 is missing', SCRIPT)).toBeNull();
  expect(lineOf('too long', SCRIPT)).toBeNull();
});

it('tells where a line is in the text', () => {
  const [start, end] = spanOf(3, SCRIPT);
  expect(SCRIPT.slice(start, end)).toBe('  task-1:');
});

it('finds words in any case, and begins again at the end', () => {
  expect(findNext('YES', SCRIPT, 0)).toEqual([9, 12]);
  expect(findNext('yes', SCRIPT, 12)).toEqual([9, 12]);
  expect(findNext('never', SCRIPT, 0)).toBeNull();
  expect(findNext('', SCRIPT, 0)).toBeNull();
});
