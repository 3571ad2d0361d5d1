import { expect, it } from 'vitest';

import { partsOf } from './blocks';

type Kind = 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'TABLE';

/** Returns a page of blocks, as the service joins them. */
function page(...told: [Kind, string, number?][]): Parameters<typeof partsOf>[0] {
  let text = '';
  const blocks = told.map(([kind, block, level = 0]) => {
    const start = text.length === 0 ? 0 : text.length + 2;
    text += (text.length === 0 ? '' : '\n\n') + block;
    return { kind, level, span: { start, end: start + block.length } };
  });
  return { text, blocks };
}

it('has headings and paragraphs with their places', () => {
  expect(partsOf(page(['HEADING', 'Asthma', 2], ['PARAGRAPH', 'It is common.']))).toEqual([
    { kind: 'heading', level: 2, depth: 1, start: 0, text: 'Asthma' },
    { kind: 'paragraph', level: 0, depth: 0, start: 8, text: 'It is common.' },
  ]);
});

it('leaves no gap between headings', () => {
  const headings = [3, 5, 5, 2, 6, 1].map((level): [Kind, string, number] => ['HEADING', `level ${level}`, level]);
  expect(partsOf(page(...headings))).toMatchObject([1, 2, 3, 2, 3, 1].map((depth) => ({ depth })));
});

it('joins items that follow each other into one list', () => {
  const parts = partsOf(
    page(['LIST_ITEM', 'one'], ['LIST_ITEM', 'two', 1], ['PARAGRAPH', 'then'], ['LIST_ITEM', 'three']),
  );
  expect(parts).toEqual([
    {
      kind: 'list',
      start: 0,
      items: [
        { start: 0, text: 'one', depth: 0 },
        { start: 5, text: 'two', depth: 1 },
      ],
    },
    { kind: 'paragraph', level: 0, depth: 0, start: 10, text: 'then' },
    { kind: 'list', start: 16, items: [{ start: 16, text: 'three', depth: 0 }] },
  ]);
});

it('cuts a table into cells, each with its place in the text of the page', () => {
  const table = page(['PARAGRAPH', 'Doses:'], ['TABLE', 'age | dose\n2 | \n | 10 mg | twice']);
  const [, shown] = partsOf(table);
  if (shown?.kind !== 'table') throw new Error('no table');
  expect(shown.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['age', 'dose'],
    ['2', ''],
    ['', '10 mg', 'twice'],
  ]);
  for (const { start, text } of shown.rows.flat()) expect(table.text.slice(start, start + text.length)).toBe(text);
});
