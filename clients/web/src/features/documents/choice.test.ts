import { describe, expect, it } from 'vitest';

import { chosen, typeOf, type Usage } from './choice';

const USAGE: Usage = { documents: 1, documentsGranted: 3, bytes: 100, bytesGranted: 1_000, mostBytesADocument: 500 };

function file(name: string, size = 10): { name: string; size: number } {
  return { name, size };
}

it.each([
  ['leaflet.pdf', 'PDF'],
  ['LEAFLET.PDF', 'PDF'],
  ['notes.of.may.docx', 'DOCX'],
  ['notes.txt', 'TEXT'],
  ['readme.md', 'MARKDOWN'],
  ['readme.markdown', 'MARKDOWN'],
  ['notes.doc', null],
  ['photo.jpeg', null],
  ['leaflet.pdf.exe', null],
  ['leaflet', null],
  ['.constructor', null],
])('knows the type of %s', (name, type) => {
  expect(typeOf(name)).toBe(type);
});

describe('what is sent of the chosen files', () => {
  it('refuses other types, empty files and long ones, and takes the rest', () => {
    const files = [file('a.pdf'), file('b.jpg'), file('c.txt', 0), file('d.md', 501), file('e.docx', 500)];
    expect(chosen(files, USAGE, [])).toEqual([
      { file: files[0], kind: 'PDF' },
      { file: files[1], refusal: 'TYPE' },
      { file: files[2], refusal: 'EMPTY' },
      { file: files[3], refusal: 'TOO_LARGE' },
      { file: files[4], kind: 'DOCX' },
    ]);
  });

  it('counts what the plan has left, and what waits', () => {
    const files = [file('a.txt'), file('b.txt'), file('c.txt')];
    const refusals = (waiting: { sizeBytes: number }[]): (string | null)[] =>
      chosen(files, USAGE, waiting).map((one) => ('refusal' in one ? one.refusal : null));
    expect(refusals([])).toEqual([null, null, 'DOCUMENTS_USED_UP']);
    expect(refusals([{ sizeBytes: 1 }])).toEqual([null, 'DOCUMENTS_USED_UP', 'DOCUMENTS_USED_UP']);
    expect(refusals([{ sizeBytes: 885 }])).toEqual([null, 'DOCUMENTS_USED_UP', 'DOCUMENTS_USED_UP']);
  });

  it('lets a small file pass where a large one has no room', () => {
    const usage = { ...USAGE, documentsGranted: 10, bytes: 700 };
    const [large, small] = chosen([file('a.txt', 301), file('b.txt', 300)], usage, []);
    expect([large, small]).toMatchObject([{ refusal: 'BYTES_USED_UP' }, { kind: 'TEXT' }]);
  });

  it('goes by type and length while nobody knows the plan', () => {
    const files = [file('a.txt', 10_000_000), file('b.txt', 10_000_001)];
    expect(chosen(files, null, [])).toMatchObject([{ kind: 'TEXT' }, { refusal: 'TOO_LARGE' }]);
  });
});
