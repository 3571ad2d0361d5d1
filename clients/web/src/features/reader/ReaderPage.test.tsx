import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';

import { aDocument } from '@/testing/aDocument';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { fakeView } from '@/testing/fakeView';
import { show } from '@/testing/show';

import { ReaderPage } from './ReaderPage';

const scrolled = fakeView();

type Block = [kind: string, text: string, level?: number];

function page(number: number, ...told: Block[]): Record<string, unknown> {
  let text = '';
  const blocks = told.map(([kind, block, level = 0]) => {
    const start = text.length === 0 ? 0 : text.length + 2;
    text += (text.length === 0 ? '' : '\n\n') + block;
    return { kind, level, span: { start, end: start + block.length } };
  });
  return { number, kind: 'TEXT', text, blocks };
}

const FIRST = page(
  1,
  ['HEADING', 'Asthma', 1],
  ['PARAGRAPH', 'Asthma is a common disease of the lungs.'],
  ['LIST_ITEM', 'a tight chest'],
  ['LIST_ITEM', 'a cough at night', 1],
);
const SECOND = page(2, ['HEADING', 'Doses', 2], ['TABLE', 'age | dose\n2 | 10 mg'], ['PARAGRAPH', 'Ask your doctor.']);

const SECTIONS = [
  { title: 'Asthma', level: 1, page: 1, start: 0 },
  { title: 'Doses', level: 2, page: 2, start: 0 },
];

function reading(
  document: Record<string, unknown> = aDocument({ pagesRead: 2, pageCount: 2 }),
  pages: Record<string, unknown>[] = [FIRST, SECOND],
): FakeGraph {
  return new FakeGraph()
    .answer('Document', { data: { document, documentSections: SECTIONS } })
    .answer('DocumentPages', { data: { documentPages: { pages, next: null } } });
}

function passage(on: number, start: number, text: string, from: number, to: number): Record<string, unknown> {
  return {
    highlights: [{ start: from, end: to }],
    source: {
      __typename: 'DocumentPassage',
      page: on,
      span: { start, end: start + text.length },
      text,
      section: '',
      document: { __typename: 'Document', id: 'd1', name: 'Asthma leaflet.pdf', language: 'en' },
    },
  };
}

function finding(graph: FakeGraph, ...results: Record<string, unknown>[]): FakeGraph {
  return graph.answer('SearchDocuments', {
    data: { searchDocuments: { searchedByMeaning: true, documentsLeftOut: 0, results } },
  });
}

function hasFacts(line: string): boolean {
  return [...document.querySelectorAll('p')].some((one) => one.textContent === line);
}

describe('the text of a document', () => {
  it('has its pages with headings, lists and tables, and facts about it', async () => {
    show(<ReaderPage id="d1" />, { graph: reading() });
    expect(await screen.findByRole('heading', { level: 1, name: 'Asthma leaflet.pdf' })).toBeTruthy();
    expect(hasFacts('PDF · 200 kB · 2 pages · 3,400 words')).toBe(true);
    const first = within(await screen.findByRole('region', { name: 'Page 1' }));
    expect(first.getByRole('heading', { level: 3, name: 'Asthma' })).toBeTruthy();
    expect(first.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'a tight chest',
      'a cough at night',
    ]);
    const second = within(screen.getByRole('region', { name: 'Page 2' }));
    expect(second.getByRole('heading', { level: 3, name: 'Doses' })).toBeTruthy();
    expect(second.getAllByRole('row').map((row) => row.textContent)).toEqual(['agedose', '210 mg']);
  });

  it('says of a page without text what it is', async () => {
    const pages = ['IMAGE', 'BLANK', 'RECOGNISED'].map((kind, i) => ({ ...page(i + 1), kind }));
    show(<ReaderPage id="d1" />, { graph: reading(aDocument({ pagesRead: 3, pageCount: 3 }), pages) });
    expect(await screen.findByText('This page is an image. Its text could not be read.')).toBeTruthy();
    expect(screen.getByText('There is nothing on this page.')).toBeTruthy();
    expect(screen.getByText('This text was recognised in a picture and can have mistakes.')).toBeTruthy();
  });

  it('is laid out in the direction of its language', async () => {
    const arabic = aDocument({ language: 'ar', pagesRead: 1, pageCount: 1 });
    show(<ReaderPage id="d1" />, { graph: reading(arabic, [page(1, ['PARAGRAPH', 'الربو مرض شائع.'])]) });
    const text = (await screen.findByText('الربو مرض شائع.')).closest('[lang]');
    expect([text?.getAttribute('lang'), text?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });

  it('is loaded ten pages at a time, and the rest of an answer that was too long after it', async () => {
    const graph = reading(aDocument({ pagesRead: 25, pageCount: 25 })).answer('DocumentPages', 'waiting');
    show(<ReaderPage id="d1" />, { graph });
    await screen.findByRole('heading', { level: 1 });
    const asked = (): unknown[] =>
      graph.asked.filter(({ name }) => name === 'DocumentPages').map(({ variables }) => variables);
    await waitFor(() =>
      expect(asked().slice(0, 3)).toEqual([
        { id: 'd1', from: 1, first: 10 },
        { id: 'd1', from: 11, first: 10 },
        { id: 'd1', from: 21, first: 5 },
      ]),
    );
  });

  it('asks for the pages that did not fit into an answer', async () => {
    const graph = reading().answer('DocumentPages', { data: { documentPages: { pages: [FIRST], next: 2 } } });
    show(<ReaderPage id="d1" />, { graph });
    await waitFor(() => expect(graph.asked.at(-1)?.variables).toEqual({ id: 'd1', from: 2, first: 1 }));
  });

  it('can be read while the rest is being read, by whole sheaves', async () => {
    const running = aDocument({ state: 'PROCESSING', pagesRead: 13, pageCount: 40 });
    const graph = reading(running);
    show(<ReaderPage id="d1" />, { graph, session: { live: new FakeLive().live } });
    expect(await screen.findByText('Reading page 14 of 40')).toBeTruthy();
    await waitFor(() => expect(graph.asked.at(-1)?.variables).toEqual({ id: 'd1', from: 1, first: 10 }));
  });
});

describe('a place in a document', () => {
  it('is gone to and marked when a link names it', async () => {
    show(<ReaderPage id="d1" />, { graph: reading(), at: '/library/documents/d1?page=1&from=8&to=14' });
    await waitFor(() => expect(scrolled.at(-1)).toBe('Asthma'));
    expect(document.querySelectorAll('mark')).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Page 1' }));
  });

  it('that no page has leaves the text as it is', async () => {
    show(<ReaderPage id="d1" />, { graph: reading(), at: '/library/documents/d1?page=77&from=8&to=14' });
    await screen.findByRole('region', { name: 'Page 2' });
    expect(scrolled).toEqual([]);
    expect(document.querySelectorAll('mark')).toHaveLength(0);
  });

  it('is chosen in the outline, and stays in the address', async () => {
    show(<ReaderPage id="d1" />, { graph: reading(), at: '/library/documents/d1' });
    await screen.findByRole('region', { name: 'Page 2' });
    await userEvent.click(within(screen.getByRole('navigation', { name: 'Outline' })).getByText('Doses'));
    await waitFor(() => expect(scrolled.at(-1)).toBe('Doses'));
    expect(location.search).toBe('?page=2&from=0&to=5');
  });

  it('is chosen by its page, again and again', async () => {
    show(<ReaderPage id="d1" />, { graph: reading(), at: '/library/documents/d1' });
    await screen.findByRole('region', { name: 'Page 2' });
    const jump = screen.getByRole('textbox', { name: 'Page' });
    await userEvent.clear(jump);
    await userEvent.type(jump, '2{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Page 2' }));
    await userEvent.clear(jump);
    await userEvent.type(jump, '99{Enter}');
    await waitFor(() => expect(scrolled).toHaveLength(2));
    expect(location.search).toBe('?page=2');
  });
});

describe('searching in a document', () => {
  const results = [passage(2, 26, 'Ask your doctor.', 9, 15), passage(1, 8, 'Asthma is a common disease', 19, 26)];

  async function search(words: string): Promise<HTMLElement> {
    const field = await screen.findByRole('searchbox', { name: 'Search in this document' });
    await userEvent.type(field, `${words}{Enter}`);
    return field;
  }

  it('goes to the first place, marks the words, and steps on in the order of the text', async () => {
    const graph = finding(reading(), ...results);
    show(<ReaderPage id="d1" />, { graph, at: '/library/documents/d1' });
    const field = await search('disease');
    expect(await screen.findByText('Place 1 of 2, page 1')).toBeTruthy();
    expect(graph.asked.findLast(({ name }) => name === 'SearchDocuments')?.variables).toEqual({
      query: 'disease',
      documentIds: ['d1'],
      includeScenarios: false,
      first: 50,
    });
    expect(location.search).toBe('?find=disease&page=1&from=8&to=34');
    const marks = [...screen.getByRole('region', { name: 'Page 1' }).querySelectorAll('mark')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['Asthma is a common ', 'disease']);
    expect(document.activeElement).toBe(field);
    await userEvent.click(screen.getByRole('button', { name: 'Next place' }));
    expect(await screen.findByText('Place 2 of 2, page 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next place' }));
    expect(await screen.findByText('Place 1 of 2, page 1')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Previous place' }));
    expect(await screen.findByText('Place 2 of 2, page 2')).toBeTruthy();
    await userEvent.type(field, '{Enter}');
    expect(await screen.findByText('Place 1 of 2, page 1')).toBeTruthy();
  });

  it('says when there is nothing, and ends with an empty field', async () => {
    show(<ReaderPage id="d1" />, { graph: finding(reading()), at: '/library/documents/d1' });
    const field = await search('zebra');
    expect(await screen.findByText('Nothing found')).toBeTruthy();
    await userEvent.clear(field);
    expect(screen.queryByText('Nothing found')).toBeNull();
    expect(location.search).toBe('');
  });

  it('is kept by the address', async () => {
    const at = '/library/documents/d1?find=doctor&page=2&from=26&to=42';
    show(<ReaderPage id="d1" />, { graph: finding(reading(), ...results), at });
    expect(await screen.findByText('Place 2 of 2, page 2')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('doctor');
  });

  it('says plainly that a document is searched by words only', async () => {
    const spanish = aDocument({ language: 'es', searchByMeaning: false, pagesRead: 2, pageCount: 2 });
    show(<ReaderPage id="d1" />, { graph: reading(spanish) });
    expect(await screen.findByText('This document is searched by words only.')).toBeTruthy();
  });

  it('shows a failure', async () => {
    const graph = reading().answer('SearchDocuments', { failure: { code: 'UNAVAILABLE' } });
    show(<ReaderPage id="d1" />, { graph });
    await search('disease');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});

describe('what stands beside the text', () => {
  const chat = {
    __typename: 'Chat',
    id: 'c1',
    title: 'Doses',
    documents: [{ __typename: 'Document', id: 'd1', name: 'Asthma leaflet.pdf' }],
    messageCount: 0,
    createdAt: '2026-05-01T10:00:00Z',
    lastMessageAt: '2026-05-01T10:00:00Z',
  };
  const choose = async (name: string): Promise<void> =>
    userEvent.click(within(screen.getByRole('group', { name: 'What is shown' })).getByRole('button', { name }));

  it('keeps a question that is being written while the text or the notes are looked at', async () => {
    const pageInfo = { hasNextPage: false, endCursor: null };
    const graph = reading()
      .answer('Chat', { data: { chat } })
      .answer('ChatMessages', { data: { chatMessages: { totalCount: 0, nodes: [], pageInfo } } });
    Element.prototype.scrollIntoView = () => undefined; // not in jsdom
    show(<ReaderPage id="d1" />, { graph, at: '/library/documents/d1?beside=chat&chat=c1' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your question' }), 'How much');
    await choose('Notes');
    expect(screen.queryByRole('textbox', { name: 'Your question' })).toBeNull();
    await choose('Text');
    expect(screen.queryByRole('textbox', { name: 'Your question' })).toBeNull();
    await choose('Chat');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' }).value).toBe('How much');
  });
});

describe('a document that cannot be read here', () => {
  it('is not found', async () => {
    show(<ReaderPage id="d1" />, {
      graph: new FakeGraph().answer('Document', { data: { document: null, documentSections: null } }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Document not found' })).toBeTruthy();
  });

  it('has failed, and says why', async () => {
    const failed = aDocument({ state: 'FAILED', failure: { reason: 'BROKEN', canRetry: false }, pagesRead: 0 });
    show(<ReaderPage id="d1" />, { graph: reading(failed) });
    expect(await screen.findByText('The file is damaged. Open it, save it again, and upload that.')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('leads back to the list once it is deleted', async () => {
    const graph = reading().answer('DeleteDocument', {
      data: { deleteDocument: { deletedDocumentId: 'd1', errors: [] } },
    });
    const { visited } = show(<ReaderPage id="d1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Asthma leaflet.pdf' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(visited).toEqual(['/library/documents']));
  });
});
