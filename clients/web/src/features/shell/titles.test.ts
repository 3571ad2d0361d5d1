import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { titleOf } from './titles';

const routes = readdirSync(resolve('web/src/app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => `/${file.replace(/\([^)]*\)\//g, '').replace(/\/?page\.tsx$/, '')}`);

it('belongs to each page but the welcome page', () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.filter((route) => titleOf(route) === null)).toEqual(['/']);
});

it('is found for a page with an id, and prefers a page of its own', () => {
  expect(titleOf('/library/VGVzdA%3D%3D')).toBe('scenario');
  expect(titleOf('/progress/history/7')).toBe('attempt');
  expect(titleOf('/progress/history/compare')).toBe('compare');
});

it('is not made up for unknown addresses', () => {
  expect(titleOf('/nowhere')).toBeNull();
  expect(titleOf('/toString')).toBeNull();
});
