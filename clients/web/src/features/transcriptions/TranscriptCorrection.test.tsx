import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { aTranscription } from '@/testing/aTranscription';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { forgetFile } from './filesAtHand';
import { TranscriptPage } from './TranscriptPage';

function part(index: number, text: string, corrected: string | null = null, revision = corrected === null ? 0 : 1) {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    start: index * 5_000 + i * 500,
    end: index * 5_000 + i * 500 + 400,
    confidence: 0.9,
  }));
  const correctedWords =
    corrected === null ? null : corrected.split(' ').map((word) => ({ text: word, start: null, end: null }));
  return {
    __typename: 'TranscriptPart',
    index,
    beginsParagraph: index === 0,
    words,
    correctedWords,
    revision,
    speaker: null,
  };
}

type AnyPart = ReturnType<typeof part>;

const HEARD = [part(0, 'Take the sell beautiful.'), part(1, 'Thank you.')];

function reading(parts: AnyPart[] = HEARD, told = {}): FakeGraph {
  const textRevision = parts.reduce((sum, { revision }) => sum + revision, 0);
  const transcription = aTranscription({ partCount: parts.length, textRevision, ...told });
  return new FakeGraph()
    .answer('Transcription', { data: { transcription } })
    .answer('TranscriptParts', { data: { transcriptParts: { parts, next: null } } });
}

function corrects(graph: FakeGraph, now: AnyPart | null, errors: object[] = []): void {
  graph.answer('CorrectTranscriptPart', { data: { correctTranscriptPart: { part: now, errors } } });
}

function sent(graph: FakeGraph): unknown[] {
  return graph.asked.filter(({ name }) => name === 'CorrectTranscriptPart').map(({ variables }) => variables);
}

/** Opens the first paragraph; returns the field of its first part. */
async function opened(): Promise<HTMLTextAreaElement> {
  await userEvent.click(await screen.findByRole('button', { name: 'Correct the words from 0:00' }));
  return screen.getByLabelText<HTMLTextAreaElement>('Words from 0:00');
}

beforeEach(() => {
  forgetFile();
  Element.prototype.scrollIntoView = () => undefined; // not in jsdom
});

describe('a paragraph', () => {
  it('is corrected by keyboard: the first field has the focus, Enter saves what has changed', async () => {
    const graph = reading();
    corrects(graph, part(0, 'Take the sell beautiful.', 'Take the salbutamol.'));
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    expect(document.activeElement).toBe(field);
    expect(
      within(screen.getByRole('form', { name: 'Correct the words from 0:00' })).getAllByRole('textbox'),
    ).toHaveLength(2);
    await userEvent.clear(field);
    await userEvent.keyboard('Take  the salbutamol. {Enter}');
    expect(await screen.findByText('salbutamol.')).toBeTruthy();
    expect(sent(graph)).toEqual([
      { input: { transcriptionId: 't1', index: 0, text: 'Take the salbutamol.', revision: 0 } },
    ]);
    expect(screen.getByText('Corrected by you')).toBeTruthy();
    expect(screen.getByText('Saved.').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct the words from 0:00' }));
  });

  it('stays as it was after Escape', async () => {
    const graph = reading();
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    await userEvent.type(field, ' More.{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByText('beautiful.')).toBeTruthy();
    expect(screen.queryByText('Corrected by you')).toBeNull();
    expect(sent(graph)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Correct the words from 0:00' }));
  });

  it('without a word is not saved', async () => {
    const graph = reading();
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toBe('Please write what was said, with at most 5,000 characters.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(sent(graph)).toEqual([]);
  });

  it('shows what was heard, is searched by what was corrected, and can be taken back', async () => {
    const graph = reading([part(0, 'Take the sell beautiful.', 'Take the salbutamol.', 3)]);
    corrects(graph, part(0, 'Take the sell beautiful.', null, 4));
    show(<TranscriptPage id="t1" />, { graph });
    await userEvent.type(await screen.findByRole('searchbox', { name: 'Find in this text' }), 'salb');
    expect(await screen.findByText('1 of 1')).toBeTruthy();
    expect(screen.queryByText(/beautiful/)).toBeNull();
    const shower = screen.getByRole('button', { name: 'Show what was heard' });
    expect(shower.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(shower);
    expect(screen.getByText('Heard: Take the sell beautiful.')).toBeTruthy();

    const field = await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Use what was heard' }));
    expect(field.value).toBe('Take the sell beautiful.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('beautiful.')).toBeTruthy();
    expect(screen.queryByText('Corrected by you')).toBeNull();
    expect(sent(graph)).toEqual([
      { input: { transcriptionId: 't1', index: 0, text: 'Take the sell beautiful.', revision: 3 } },
    ]);
  });

  it('that another window has changed is overwritten only by saving again', async () => {
    const graph = reading();
    const theirs = part(0, 'Take the sell beautiful.', 'Take it.');
    corrects(graph, null, [{ __typename: 'TranscriptPartChanged', part: theirs }]);
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    await userEvent.type(field, ' Mine.{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('“Take it.”');
    expect(field.value).toBe('Take the sell beautiful. Mine.');
    corrects(graph, part(0, 'Take the sell beautiful.', 'Take the sell beautiful. Mine.', 2));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mine.')).toBeTruthy();
    expect(sent(graph).at(-1)).toEqual({
      input: { transcriptionId: 't1', index: 0, text: 'Take the sell beautiful. Mine.', revision: 1 },
    });
  });

  it('takes over what another window has stored', async () => {
    const graph = reading();
    corrects(graph, null, [
      { __typename: 'TranscriptPartChanged', part: part(0, 'Take the sell beautiful.', 'Take it.') },
    ]);
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    await userEvent.type(field, ' Mine.{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Use those words' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Corrected by you')).toBeTruthy();
    expect(screen.getByText('it.')).toBeTruthy();
    expect(sent(graph)).toHaveLength(1);
  });

  it('keeps what was written when it cannot be saved', async () => {
    const graph = reading();
    corrects(graph, null, [{ __typename: 'InvalidInput' }]);
    show(<TranscriptPage id="t1" />, { graph });
    const field = await opened();
    await userEvent.type(field, ' Mine.{Enter}');
    expect(await screen.findByText(/^Not saved/)).toBeTruthy();
    graph.answer('CorrectTranscriptPart', { failure: { code: 'UNAVAILABLE' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/isn’t available right now/)).toBeTruthy();
    expect(field.value).toBe('Take the sell beautiful. Mine.');
  });

  it('is not corrected while the text is being made', async () => {
    show(<TranscriptPage id="t1" />, { graph: reading(HEARD, { state: 'RUNNING', endedAt: null }) });
    expect(await screen.findByText('beautiful.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Correct/ })).toBeNull();
  });
});

it('a correction of another window is read when the reader comes back', async () => {
  const graph = reading();
  show(<TranscriptPage id="t1" />, { graph });
  expect(await screen.findByText('beautiful.')).toBeTruthy();
  const asked = (wanted: string): number => graph.asked.filter(({ name }) => name === wanted).length;
  const before = asked('Transcription');
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(asked('Transcription')).toBeGreaterThan(before));
  expect(asked('TranscriptParts')).toBe(1);

  const parts = [part(0, 'Take the sell beautiful.', 'Take the salbutamol.'), part(1, 'Thank you.')];
  graph
    .answer('Transcription', { data: { transcription: aTranscription({ partCount: 2, textRevision: 1 }) } })
    .answer('TranscriptParts', { data: { transcriptParts: { parts, next: null } } });
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText('salbutamol.')).toBeTruthy();
  expect(asked('TranscriptParts')).toBe(2);
});
