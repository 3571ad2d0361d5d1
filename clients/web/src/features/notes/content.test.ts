import { describe, expect, it } from 'vitest';

import {
  bySection,
  draftOf,
  inputOf,
  isWhole,
  linesOf,
  withChange,
  withNew,
  without,
  type Content,
  type Item,
} from './content';

function item(text: string, page: number, start: number): Item {
  return { text, supported: true, citations: [{ page, quote: text, span: { start, end: start + 5 } }] };
}

const CONTENT: Content = {
  summary: [item('Asthma is common.', 1, 0)],
  keyPoints: [item('It can be treated.', 1, 40), item('Ask a doctor.', 2, 10)],
  glossary: [{ term: 'wheeze', definition: 'a whistling sound', supported: true, citations: [] }],
};

describe('notes that are edited', () => {
  it('keep the places of what is not changed', () => {
    const draft = draftOf(CONTENT);
    const key = draft.keyPoints[0]?.key ?? -1;
    const changed = withChange(draft, 'keyPoints', key, { text: ' It can be treated well. ' });
    expect(inputOf(changed)).toEqual({
      summary: [{ text: 'Asthma is common.', citations: [{ page: 1, start: 0, end: 5 }] }],
      keyPoints: [
        { text: 'It can be treated well.', citations: [{ page: 1, start: 40, end: 45 }] },
        { text: 'Ask a doctor.', citations: [{ page: 2, start: 10, end: 15 }] },
      ],
      glossary: [{ term: 'wheeze', definition: 'a whistling sound', citations: [] }],
    });
  });

  it('have entries added and taken out, each with a key of its own', () => {
    const draft = withNew(withNew(draftOf(CONTENT), 'glossary'), 'summary');
    const keys = [...draft.summary, ...draft.keyPoints, ...draft.glossary].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(draft.glossary.at(-1)).toMatchObject({ term: '', text: '' });
    expect(without(draft, 'glossary', draft.glossary[0]?.key ?? -1).glossary).toHaveLength(1);
  });

  it('are whole when every entry says something that is not too long', () => {
    const [entry] = draftOf(CONTENT).glossary;
    if (entry === undefined) throw new Error('the draft has lost its glossary');
    expect(isWhole(entry)).toBe(true);
    expect(isWhole({ ...entry, term: ' ' })).toBe(false);
    expect(isWhole({ ...entry, text: '' })).toBe(false);
    expect(isWhole({ ...entry, text: 'x'.repeat(1_001) })).toBe(false);
    expect(isWhole({ ...entry, term: 'x'.repeat(101) })).toBe(false);
  });

  it('are compared entry by entry', () => {
    expect(linesOf(draftOf(CONTENT), 'glossary')).toEqual(['wheeze: a whistling sound']);
  });
});

it('groups points below the headings of the text', () => {
  const headings = [
    { title: 'Asthma', page: 1, start: 20 },
    { title: 'Help', page: 2, start: 0 },
  ];
  const points = [item('before', 1, 0), ...CONTENT.keyPoints];
  expect(bySection(points, headings).map(({ title, points: own }) => [title, own.length])).toEqual([
    ['', 1],
    ['Asthma', 1],
    ['Help', 1],
  ]);
  expect(bySection([], headings)).toEqual([]);
});
