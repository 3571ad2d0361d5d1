import { expect, it } from 'vitest';

import { isAt, PLACES } from './places';

const here = (path: string): string[] => PLACES.filter((place) => isAt(path, place)).map(({ label }) => label);

it('is marked for its own pages and those that it leads to', () => {
  expect(here('/today')).toEqual(['today']);
  expect(here('/review')).toEqual(['today']);
  expect(here('/library/documents/d1')).toEqual(['library']);
  expect(here('/plans/return')).toEqual(['me']);
});

it('is marked for no page whose address only begins alike', () => {
  expect(here('/reviewers')).toEqual([]);
  expect(here('/menu')).toEqual([]);
});
