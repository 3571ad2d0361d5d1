import { describe, expect, it } from 'vitest';

import { foundIn, indexOf, marksOn, parametersOf, placeIn } from './places';

describe('the place that an address names', () => {
  it.each([
    ['?page=3', { page: 3, span: null }],
    ['?page=3&from=10&to=20', { page: 3, span: { start: 10, end: 20 } }],
    ['?page=3&from=20&to=20', { page: 3, span: null }],
    ['?page=3&from=-1&to=20', { page: 3, span: null }],
    ['?page=3&from=1e3&to=2e3', { page: 3, span: null }],
    ['?page=0', null],
    ['?page=one', null],
    ['?from=1&to=2', null],
  ])('is read from %s', (query, place) => {
    expect(placeIn(new URLSearchParams(query))).toEqual(place);
  });

  it('survives its way into the address', () => {
    const place = { page: 7, span: { start: 0, end: 4 } };
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parametersOf(place))) if (value !== null) query.set(name, value);
    expect(placeIn(query)).toEqual(place);
  });
});

function passage(page: number, start: number, text: string, words: [number, number][]) {
  return {
    highlights: words.map(([from, to]) => ({ start: from, end: to })),
    source: {
      __typename: 'DocumentPassage' as const,
      page,
      span: { start, end: start + text.length },
      text,
      section: null,
      document: null,
    },
  };
}

describe('what a search finds', () => {
  const found = foundIn([
    passage(2, 100, 'breathe in slowly', [[0, 7]]),
    passage(1, 40, 'hold your breath', [[10, 16]]),
    passage(1, 5, 'a deep breath', [[7, 13]]),
  ]);

  it('is in the order of the document', () => {
    expect(found.map(({ page, span }) => [page, span.start])).toEqual([
      [1, 5],
      [1, 40],
      [2, 100],
    ]);
  });

  it('marks its words where they are on the page, and the place that is shown', () => {
    expect(marksOn(1, { page: 1, span: { start: 40, end: 56 } }, found)).toEqual([
      { start: 12, end: 18, kind: 'word' },
      { start: 50, end: 56, kind: 'word' },
      { start: 40, end: 56, kind: 'place' },
    ]);
    expect(marksOn(2, { page: 1, span: { start: 40, end: 56 } }, found)).toEqual([
      { start: 100, end: 107, kind: 'word' },
    ]);
    expect(marksOn(3, { page: 3, span: null }, found)).toEqual([]);
  });

  it('knows which of its places is shown', () => {
    expect(indexOf(found, { page: 1, span: { start: 40, end: 56 } })).toBe(1);
    expect(indexOf(found, { page: 1, span: { start: 40, end: 50 } })).toBe(-1);
    expect(indexOf(found, { page: 1, span: null })).toBe(-1);
    expect(indexOf(found, null)).toBe(-1);
  });
});
