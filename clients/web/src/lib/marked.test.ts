import { expect, it } from 'vitest';

import { marked, type Mark } from './marked';

function shown(text: string, from: number, marks: Mark[]): string {
  return marked(text, from, marks)
    .map(({ text: part, kind, isPlace }) => (kind === null ? part : `${isPlace ? '[' : '<'}${kind[0] ?? ''}:${part}>`))
    .join('');
}

it('leaves a text without marks whole', () => {
  expect(marked('hello', 7, [])).toEqual([{ start: 7, text: 'hello', kind: null, isPlace: false }]);
  expect(marked('', 0, [])).toEqual([]);
});

it('cuts where words begin and end, and marks them as words within a place', () => {
  const marks: Mark[] = [
    { start: 4, end: 15, kind: 'place' },
    { start: 10, end: 15, kind: 'word' },
    { start: 0, end: 3, kind: 'word' },
  ];
  expect(shown('the quick brown fox', 0, marks)).toBe('<w:the> [p:quick >[w:brown> fox');
});

it('marks the part of a mark that the text has', () => {
  const marks: Mark[] = [
    { start: 95, end: 103, kind: 'place' },
    { start: 108, end: 200, kind: 'word' },
    { start: 0, end: 100, kind: 'word' },
    { start: 110, end: 120, kind: 'word' },
  ];
  expect(shown('0123456789', 100, marks)).toBe('[p:012>34567<w:89>');
});

it('ignores marks without a length', () => {
  expect(shown('hello', 0, [{ start: 2, end: 2, kind: 'place' }])).toBe('hello');
});

it('joined again is the text, whatever is marked', () => {
  const text = 'A long way – 很长的路 🦊🦊.';
  for (let start = -2; start < text.length; start++) {
    for (let end = start; end < text.length + 3; end++) {
      const parts = marked(text, 0, [
        { start, end, kind: 'word' },
        { start: start + 3, end: end + 5, kind: 'place' },
      ]);
      expect(parts.map((part) => part.text).join('')).toBe(text);
    }
  }
});
