import { expect, it } from 'vitest';

import { leadingTo, localPath } from './localPath';

it.each([
  [null, '/today'],
  ['/seat', '/seat'],
  ['/practice/sounds?level=A2', '/practice/sounds?level=A2'],
  ['https://elsewhere.example', '/today'],
  ['//elsewhere.example', '/today'],
  ['/\\elsewhere.example', '/today'],
])('leads from %s to %s', (next, path) => {
  expect(localPath(next)).toBe(path);
});

it.each([
  [null, '/register'],
  ['/today', '/register'],
  ['//elsewhere.example', '/register'],
  ['/seat', '/register?next=%2Fseat'],
])('carries %s along as %s', (next, address) => {
  expect(leadingTo(next, '/register')).toBe(address);
});
