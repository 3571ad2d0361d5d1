import { expect, it } from 'vitest';

import { moved } from './order';

it('moves an item up and down, and never out of the list', () => {
  const items = ['a', 'b', 'c'];
  expect(moved(items, 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(items, 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(items, 0, -1)).toBe(items);
  expect(moved(items, 2, 3)).toBe(items);
  expect(moved(items, 7, 0)).toBe(items);
});
