import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { NotesPane } from './NotesPane';
import { fileNameOf } from './fileName';

const DOCUMENT = { id: 'd1', name: 'Asthma leaflet.pdf' };
const PAGE = { hasNextPage: false, endCursor: null };

function content(summary = 'Asthma is common.'): Record<string, unknown> {
  const citations = [{ page: 2, quote: 'very common', span: { start: 4, end: 15 } }];
  return {
    __typename: 'NotesContent',
    summary: [{ text: summary, supported: true, citations }],
    keyPoints: [{ text: 'My own thought.', supported: false, citations }],
    glossary: [{ term: 'wheeze', definition: 'a whistling sound', supported: true, citations: [] }],
  };
}

function notes(told: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    __typename: 'Notes',
    id: 'n1',
    state: 'READY',
    failureReason: null,
    revision: 3,
    method: 'EXTRACTED',
    change: 'GENERATED',
    changedAt: '2026-05-01T10:00:00Z',
    cursor: '9',
    content: content(),
    ...told,
  };
}

function graphOf(of: Record<string, unknown> | null): FakeGraph {
  return new FakeGraph()
    .answer('DocumentNotes', { data: { document: { __typename: 'Document', id: 'd1', notes: of } } })
    .answer('NoteVersions', {
      data: {
        noteVersions: {
          totalCount: 2,
          nodes: [
            { revision: 3, change: 'GENERATED', method: 'EXTRACTED', at: '2026-05-01T10:00:00Z' },
            { revision: 2, change: 'EDITED', method: 'EXTRACTED', at: '2026-04-30T10:00:00Z' },
          ],
          pageInfo: PAGE,
        },
      },
    });
}

const onPlace = vi.fn();
beforeEach(() => vi.clearAllMocks());

function open(graph: FakeGraph, live = new FakeLive(), isRead = true): FakeLive {
  show(<NotesPane document={DOCUMENT} sections={[]} isRead={isRead} onPlace={onPlace} />, {
    graph,
    session: { live: live.live },
  });
  return live;
}

describe('notes', () => {
  it('say how they were made, and lead to the places that say so', async () => {
    open(graphOf(notes()));
    expect(await screen.findByText(/^Made by rules: these are sentences of the text/)).toBeTruthy();
    const summary = within(screen.getByRole('region', { name: 'Summary' }));
    await userEvent.click(summary.getByRole('link', { name: 'Page 2: “very common”' }));
    expect(onPlace).toHaveBeenCalledWith({ page: 2, span: { start: 4, end: 15 } });
    expect(screen.getByText('a whistling sound')).toBeTruthy();
  });

  it('tell of what their places do not say', async () => {
    open(graphOf(notes({ method: 'WRITTEN', change: 'EDITED' })));
    const points = within(await screen.findByRole('region', { name: 'Key points' }));
    expect(points.getByText('The places named here do not say this.')).toBeTruthy();
    expect(screen.getByText(/^Written by a language model.* You changed them on May 1, 2026/)).toBeTruthy();
  });

  it('wait until the document has been read', () => {
    open(new FakeGraph(), new FakeLive(), false);
    expect(screen.getByText(/as soon as the document has been read/)).toBeTruthy();
  });

  it('can be tried again when they cannot be read', async () => {
    open(new FakeGraph().answer('DocumentNotes', { failure: { code: 'UNAVAILABLE' } }));
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('are deleted after a question', async () => {
    const graph = graphOf(notes()).answer('DeleteNotes', {
      data: { deleteNotes: { deletedNotesId: 'n1', errors: [] } },
    });
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Delete the notes' }));
    graph.answer('DocumentNotes', { data: { document: { __typename: 'Document', id: 'd1', notes: null } } });
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('No notes yet')).toBeTruthy();
  });

  it('are saved as a file with a name that every system takes', () => {
    expect(fileNameOf('Asthma: a/leaflet.pdf')).toBe('Asthma a leaflet.md');
    expect(fileNameOf('...')).toBe('notes.md');
    expect(fileNameOf('')).toBe('notes.md');
  });
});

describe('making notes', () => {
  it('shows part by part how far they are, and the notes at the end', async () => {
    const graph = graphOf(null).answer('GenerateNotes', {
      data: { generateNotes: { notes: notes({ state: 'QUEUED', content: null, revision: null }), errors: [] } },
    });
    const live = open(graph);
    const make = await screen.findByRole('button', { name: 'Make notes' });
    const queued = notes({ state: 'QUEUED', content: null, revision: null, method: null, cursor: '0' });
    graph.answer('DocumentNotes', { data: { document: { __typename: 'Document', id: 'd1', notes: queued } } });
    await userEvent.click(make);
    expect(await screen.findByText('Waiting for its turn')).toBeTruthy();
    await waitFor(() => expect(live.asked.at(-1)).toEqual({ id: 'd1', after: '0' }));
    const step = { cursor: '1', state: 'GENERATING', failureReason: null, partsDone: 2, partCount: 7 };
    live.send({ notesProgress: step });
    expect(screen.getByText('Part 3 of 7')).toBeTruthy();
    expect(screen.getByText(/You can leave this page/)).toBeTruthy();
    graph.answer('DocumentNotes', { data: { document: { __typename: 'Document', id: 'd1', notes: notes() } } });
    live.send({ notesProgress: { ...step, cursor: '2', state: 'READY', partsDone: 7 } });
    live.complete();
    expect(await screen.findByText('Asthma is common.')).toBeTruthy();
    expect(screen.getByText('The notes are ready.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Make a quiz of these notes' }).getAttribute('href')).toBe(
      '/library/quizzes/new?from=notes&id=d1',
    );
  });

  it('says why it failed, and offers another try where that helps', async () => {
    open(graphOf(notes({ state: 'FAILED', failureReason: 'SERVICE_FAILED', content: null, revision: null })));
    expect(await screen.findByText(/failed on our side/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make them again' })).toBeTruthy();
  });

  it('offers none where it does not', async () => {
    open(graphOf(notes({ state: 'FAILED', failureReason: 'NOTHING_TO_NOTE', content: null, revision: null })));
    expect(await screen.findByText(/has no sentences to note/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Make them again' })).toBeNull();
  });

  it('waits for others', async () => {
    const graph = graphOf(null).answer('GenerateNotes', {
      data: { generateNotes: { notes: null, errors: [{ __typename: 'TooManyNotes' }] } },
    });
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Make notes' }));
    expect(await screen.findByText(/Wait until one of them is ready/)).toBeTruthy();
  });
});

describe('editing notes', () => {
  async function edited(graph: FakeGraph): Promise<void> {
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const field = screen.getByRole('textbox', { name: 'Summary, entry 1' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Asthma can be treated.');
  }

  it('stores what is changed over the revision that was shown', async () => {
    const graph = graphOf(notes()).answer('EditNotes', { data: { editNotes: { notes: notes(), errors: [] } } });
    await edited(graph);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Edit' });
    const asked = graph.asked.find(({ name }) => name === 'EditNotes');
    expect(asked?.variables).toMatchObject({
      input: { documentId: 'd1', revision: 3, summary: [{ text: 'Asthma can be treated.' }] },
    });
  });

  it('stores no empty entry', async () => {
    const graph = graphOf(notes());
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add to Glossary' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Fill in or remove the empty entries/)).toBeTruthy();
    expect(graph.asked.some(({ name }) => name === 'EditNotes')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Glossary, entry 2' }));
    expect(screen.queryByRole('textbox', { name: 'Glossary, term 2' })).toBeNull();
  });

  it('shows both when another window has changed them, and overwrites only what was shown', async () => {
    const theirs = notes({ revision: 5, content: content('Asthma is rare.') });
    const graph = graphOf(notes()).answer('EditNotes', {
      data: { editNotes: { notes: null, errors: [{ __typename: 'NotesChanged', notes: theirs }] } },
    });
    await edited(graph);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const clash = within(await screen.findByRole('region', { name: 'Changed in another window' }));
    expect(clash.getByText('Asthma is rare.')).toBeTruthy();
    expect(clash.getByText('Asthma can be treated.')).toBeTruthy();
    graph.answer('EditNotes', { data: { editNotes: { notes: notes({ revision: 6 }), errors: [] } } });
    await userEvent.click(clash.getByRole('button', { name: 'Save mine' }));
    await screen.findByRole('button', { name: 'Edit' });
    expect(graph.asked.findLast(({ name }) => name === 'EditNotes')?.variables).toMatchObject({
      input: { revision: 5, summary: [{ text: 'Asthma can be treated.' }] },
    });
  });
});

describe('the versions of notes', () => {
  it('are read, and taken back', async () => {
    const graph = graphOf(notes())
      .answer('NoteVersion', {
        data: { noteVersion: { revision: 2, content: content('Asthma was written of.') } },
      })
      .answer('RestoreNotes', { data: { restoreNotes: { notes: notes({ revision: 4 }), errors: [] } } });
    open(graph);
    await userEvent.click(await screen.findByRole('button', { name: 'Look at version 2' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Asthma was written of.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Take this version back' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(graph.asked.find(({ name }) => name === 'RestoreNotes')?.variables).toEqual({
      input: { documentId: 'd1', restored: 2, revision: 3 },
    });
  });
});
