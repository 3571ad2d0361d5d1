import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DocumentPartsFragment } from '@vivavoce/graphql';
import { describe, expect, it, vi } from 'vitest';

import { aDocument } from '@/testing/aDocument';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { fakeRequests } from '@/testing/fakeRequests';
import { show } from '@/testing/show';

import { DocumentsPage } from './DocumentsPage';

const requests = fakeRequests();

function library(documents: Record<string, unknown>[], usage: Record<string, number> | null = {}): FakeGraph {
  const connection = {
    totalCount: documents.length,
    nodes: documents,
    pageInfo: { hasNextPage: false, endCursor: null },
  };
  const documentUsage = usage && {
    documents: documents.length,
    documentsGranted: 5,
    bytes: 1_000_000,
    bytesGranted: 50_000_000,
    mostBytesADocument: 10_485_760,
    ...usage,
  };
  const viewer = { __typename: 'Viewer', id: 'v' };
  return new FakeGraph()
    .answer('Documents', { data: { viewer: { ...viewer, documents: connection } } })
    .answer('DocumentUsage', { data: { viewer: { ...viewer, documentUsage } } });
}

function failed(reason: NonNullable<DocumentPartsFragment['failure']>['reason'], canRetry: boolean) {
  return aDocument({ state: 'FAILED', failure: { reason, canRetry }, pagesRead: 0, pageCount: null });
}

function hasFacts(line: string): boolean {
  return [...document.querySelectorAll('p')].some((one) => one.textContent === line);
}

describe('the list of documents', () => {
  it('shows of each what is known, and how much of the plan is used', async () => {
    const spanish = aDocument({ id: 'd2', name: 'Notas.txt', type: 'TEXT', language: 'es', searchByMeaning: false });
    show(<DocumentsPage />, { graph: library([aDocument({ imagePageCount: 2 }), spanish]) });
    const link = await screen.findByRole('link', { name: 'Asthma leaflet.pdf' });
    expect(link.getAttribute('href')).toBe('/library/documents/d1');
    expect(hasFacts('PDF · 200 kB · 12 pages · 3,400 words · 2 pages are images')).toBe(true);
    expect(hasFacts('Text · 200 kB · 12 pages · 3,400 words · searched by words only')).toBe(true);
    const use = within(await screen.findByRole('region', { name: 'What your plan gives' }));
    expect(use.getByText('2 of 5 documents')).toBeTruthy();
    expect(use.getByText('1 MB of 50 MB')).toBeTruthy();
  });

  it('says what one can do with a document when there is none', async () => {
    show(<DocumentsPage />, { graph: library([]) });
    expect(await screen.findByText('No documents yet')).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('is searched by name, and leads to the search in texts', async () => {
    const graph = library([aDocument()]);
    show(<DocumentsPage />, { graph, at: '/library/documents' });
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Search by name' }), 'asthma');
    await waitFor(() =>
      expect(graph.asked.findLast(({ name }) => name === 'Documents')?.variables).toMatchObject({
        nameContains: 'asthma',
      }),
    );
    expect(location.search).toBe('?search=asthma');
    const link = screen.getByRole('link', { name: 'Search all texts for “asthma”' });
    expect(link.getAttribute('href')).toBe('/library/search?for=asthma');
  });

  it('shows a failure with a way to try again', async () => {
    const graph = library([]).answer('Documents', { failure: { code: 'UNAVAILABLE' } });
    show(<DocumentsPage />, { graph });
    expect(await screen.findByRole('alert')).toBeTruthy();
    const nodes = [aDocument()];
    const documents = { totalCount: 1, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
    graph.answer('Documents', { data: { viewer: { __typename: 'Viewer', id: 'v', documents } } });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Asthma leaflet.pdf' })).toBeTruthy();
  });

  it('is not shown to an administrator who looks at the account', async () => {
    const graph = library([aDocument()]);
    show(<DocumentsPage />, { graph, session: { view: { name: 'Ana', from: '/admin/people/1' } } });
    expect(await screen.findByText('Only the person can see their documents.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Asthma leaflet.pdf' })).toBeNull();
  });
});

describe('a document that is being read', () => {
  const reading = aDocument({ state: 'PROCESSING', pagesRead: 3, pageCount: 12, cursor: '2' });

  it('shows page by page how far it is, from its last step on, and then what is known of it', async () => {
    const graph = library([reading]);
    const connection = new FakeLive();
    show(<DocumentsPage />, { graph, session: { live: connection.live } });
    const bar = await screen.findByRole('progressbar', { name: 'Reading Asthma leaflet.pdf' });
    expect(screen.getByText('Reading page 4 of 12')).toBeTruthy();
    expect(connection.asked).toEqual([{ id: 'd1', after: '2' }]);
    const step = { cursor: '2', state: 'PROCESSING', failure: null, pagesRead: 7, pageCount: 12 };
    connection.send({ documentProgress: step });
    expect(bar.getAttribute('value')).toBe('7');
    expect(screen.getByText('Reading page 8 of 12')).toBeTruthy();
    connection.send({ documentProgress: { ...step, cursor: '4', state: 'COMPLETED', pagesRead: 12 } });
    connection.complete();
    await waitFor(() => expect(graph.asked.at(-1)).toEqual({ name: 'Document', variables: { id: 'd1' } }));
    expect(screen.queryByRole('progressbar', { name: 'Reading Asthma leaflet.pdf' })).toBeNull();
  });

  it('waits before the number of its pages is known', async () => {
    const uploaded = aDocument({ state: 'UPLOADED', pagesRead: 0, pageCount: null });
    show(<DocumentsPage />, { graph: library([uploaded]), session: { live: new FakeLive().live } });
    expect(await screen.findByText('Waiting to be read')).toBeTruthy();
  });

  it('is not followed once the page is left', async () => {
    const connection = new FakeLive();
    const { unmount } = show(<DocumentsPage />, { graph: library([reading]), session: { live: connection.live } });
    await screen.findByText('Reading page 4 of 12');
    expect(connection.isFollowed).toBe(true);
    unmount();
    expect(connection.isFollowed).toBe(false);
  });
});

describe('a document that could not be read', () => {
  it('says why and what to do, and leads nowhere', async () => {
    show(<DocumentsPage />, { graph: library([failed('ENCRYPTED', false)]) });
    expect(await screen.findByText('The file opens only with a password. Upload a copy without one.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Asthma leaflet.pdf' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull();
  });

  it('is tried again where that helps', async () => {
    const graph = library([failed('SERVICE_FAILED', true)]).answer('RetryDocument', {
      data: { retryDocument: { document: aDocument({ state: 'UPLOADED' }), errors: [] } },
    });
    show(<DocumentsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again: Asthma leaflet.pdf' }));
    expect(graph.asked.at(-1)).toEqual({ name: 'RetryDocument', variables: { input: { documentId: 'd1' } } });
  });
});

describe('a document', () => {
  it('gets another name, but not an empty one', async () => {
    const graph = library([aDocument()]).answer('RenameDocument', {
      data: { renameDocument: { document: { __typename: 'Document', id: 'd1', name: 'Asthma' }, errors: [] } },
    });
    show(<DocumentsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Rename Asthma leaflet.pdf' }));
    const name = screen.getByLabelText('Name');
    await userEvent.clear(name);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Enter a name of up to 200 characters.')).toBeTruthy();
    await userEvent.type(name, '  Asthma ');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(graph.asked.at(-1)).toEqual({
      name: 'RenameDocument',
      variables: { input: { documentId: 'd1', name: 'Asthma' } },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is deleted after a question', async () => {
    const graph = library([aDocument()]).answer('DeleteDocument', {
      data: { deleteDocument: { deletedDocumentId: 'd1', errors: [] } },
    });
    show(<DocumentsPage />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Asthma leaflet.pdf' }));
    expect(graph.asked.map(({ name }) => name)).not.toContain('DeleteDocument');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/and chats about it, without their quotes, until you delete them/)).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(graph.asked.at(-1)).toEqual({ name: 'DeleteDocument', variables: { input: { documentId: 'd1' } } });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('uploading', () => {
  const created = {
    data: {
      createDocumentUpload: {
        document: { __typename: 'Document', id: 'd9' },
        upload: { url: 'http://files/9', contentType: 'text/plain' },
        errors: [],
      },
    },
  };
  const completed = {
    data: { completeDocumentUpload: { document: aDocument({ id: 'd9', state: 'UPLOADED' }), errors: [] } },
  };

  function notes(name = 'notes.txt', content = 'hello there'): File {
    return new File([content], name, { type: 'text/plain' });
  }

  function drop(...files: File[]): void {
    fireEvent.drop(screen.getByTestId('drop-zone'), { dataTransfer: { files, types: ['Files'] } });
  }

  it('sends a dropped file to the address that it gets, and shows how much is sent', async () => {
    const graph = library([]).answer('CreateDocumentUpload', created).answer('CompleteDocumentUpload', completed);
    show(<DocumentsPage />, { graph });
    await screen.findByRole('region', { name: 'What your plan gives' });
    drop(notes());
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(graph.asked.at(-1)?.variables).toMatchObject({
      input: { name: 'notes.txt', type: 'TEXT', sizeBytes: 11 },
    });
    expect(requests[0]).toMatchObject({ url: 'http://files/9', headers: { 'content-type': 'text/plain' } });
    requests[0]?.upload.onprogress?.({ loaded: 6 });
    const bar = await screen.findByRole('progressbar', { name: 'Sending notes.txt' });
    await waitFor(() => expect(bar.getAttribute('value')).toBe('6'));
    expect(screen.getByText('Sent: 55% of 1 kB')).toBeTruthy();
    requests[0]?.answer(200);
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Files on their way' })).toBeNull());
    expect(graph.asked.findLast(({ name }) => name === 'CompleteDocumentUpload')?.variables).toEqual({
      input: { documentId: 'd9' },
    });
    expect(screen.getByText('1 file has arrived.', { exact: false })).toBeTruthy();
  });

  it('takes several files from the chooser, and refuses some before anything is sent', async () => {
    const graph = library([aDocument()], { documentsGranted: 2 }).answer('CreateDocumentUpload', created);
    show(<DocumentsPage />, { graph });
    await screen.findByRole('region', { name: 'What your plan gives' });
    await userEvent.upload(
      screen.getByTestId('chooser'),
      [notes('photo.jpg'), notes('empty.md', ''), notes('one.md'), notes('two.md')],
      { applyAccept: false },
    );
    const rows = within(await screen.findByRole('list', { name: 'Files on their way' }));
    expect(rows.getByText(/^Not sent. We read PDF/)).toBeTruthy();
    expect(rows.getByText('Not sent. The file is empty.')).toBeTruthy();
    expect(rows.getByText(/^Not sent. Your plan gives no more documents/)).toBeTruthy();
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(graph.asked.filter(({ name }) => name === 'CreateDocumentUpload')).toHaveLength(1);
    await userEvent.click(rows.getByRole('button', { name: 'Take photo.jpg off the list' }));
    expect(rows.queryByText('photo.jpg')).toBeNull();
  });

  it('is cancelled, and gives its place back', async () => {
    const graph = library([]).answer('CreateDocumentUpload', created);
    show(<DocumentsPage />, { graph });
    await screen.findByTestId('drop-zone');
    drop(notes());
    await waitFor(() => expect(requests).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel sending notes.txt' }));
    await waitFor(() =>
      expect(graph.asked.at(-1)).toEqual({ name: 'DeleteDocument', variables: { input: { documentId: 'd9' } } }),
    );
    expect(screen.queryByRole('list', { name: 'Files on their way' })).toBeNull();
  });

  it('goes on while another page of the app is shown', async () => {
    const graph = library([]).answer('CreateDocumentUpload', created).answer('CompleteDocumentUpload', completed);
    const { unmount } = show(<DocumentsPage />, { graph });
    await screen.findByTestId('drop-zone');
    drop(notes());
    await waitFor(() => expect(requests).toHaveLength(1));
    unmount();
    show(<DocumentsPage />, { graph });
    expect(await screen.findByRole('progressbar', { name: 'Sending notes.txt' })).toBeTruthy();
    requests[0]?.answer(200);
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Files on their way' })).toBeNull());
  });

  it('says what the service refuses, and what failed', async () => {
    const graph = library([], null).answer('CreateDocumentUpload', {
      data: {
        createDocumentUpload: { document: null, upload: null, errors: [{ __typename: 'DocumentQuotaUsedUp' }] },
      },
    });
    show(<DocumentsPage />, { graph });
    await screen.findByTestId('drop-zone');
    drop(notes());
    expect(await screen.findByText(/^Not sent. Your plan has no room left/)).toBeTruthy();
    graph.answer('CreateDocumentUpload', created);
    drop(notes('other.txt'));
    await waitFor(() => expect(requests).toHaveLength(1));
    requests[0]?.answer(403);
    expect(await screen.findByText('The file could not be stored. Please try again.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again: other.txt' }));
    await waitFor(() => expect(requests).toHaveLength(2));
  });

  it('waits for the network', async () => {
    const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const graph = library([]).answer('CreateDocumentUpload', created);
    show(<DocumentsPage />, { graph });
    expect(await screen.findByText(/^You’re offline/)).toBeTruthy();
    drop(notes());
    expect(await screen.findByText(/^Is sent when the connection is back/)).toBeTruthy();
    offline.mockReturnValue(true);
    fireEvent(window, new Event('online'));
    await waitFor(() => expect(requests).toHaveLength(1));
    expect(screen.queryByText(/^You’re offline/)).toBeNull();
  });
});
