import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { aTranscription } from '@/testing/aTranscription';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { forgetFile, keepAtHand } from './filesAtHand';
import { TranscriptPage } from './TranscriptPage';

function part(index: number, beginsParagraph: boolean, text: string, from: number) {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    start: from + i * 500,
    end: from + i * 500 + 400,
    confidence: word === 'salbutamol' ? 0.2 : 0.9,
  }));
  return { index, beginsParagraph, words, correctedWords: null, revision: 0, speaker: null };
}

function reading(): FakeGraph {
  return new FakeGraph()
    .answer('Transcription', { data: { transcription: aTranscription({ partCount: 2 }) } })
    .answer('TranscriptParts', {
      data: {
        transcriptParts: {
          parts: [part(0, true, 'Please take salbutamol now.', 0), part(1, true, 'Please take a seat.', 65_000)],
          next: null,
        },
      },
    });
}

beforeEach(() => {
  forgetFile();
  Element.prototype.scrollIntoView = () => undefined; // not in jsdom
});

describe('a text', () => {
  it('is read in paragraphs with their times, and uncertain words are told', async () => {
    show(<TranscriptPage id="t1" />, { graph: reading() });
    expect(await screen.findByText('1:05')).toBeTruthy();
    expect(screen.getByText('salbutamol').nextSibling?.textContent).toBe(' (uncertain)');
    expect(screen.getAllByText('(uncertain)')).toHaveLength(1);
  });

  it('does not pretend to know which words are uncertain when its engine gave no confidence', async () => {
    const plain = part(0, true, 'Tome salbutamol ahora.', 0);
    const words = plain.words.map((word) => ({ ...word, confidence: null }));
    const graph = reading().answer('TranscriptParts', {
      data: { transcriptParts: { parts: [{ ...plain, words }], next: null } },
    });
    show(<TranscriptPage id="t1" />, { graph });
    expect(await screen.findByText('Nothing tells which words are uncertain.')).toBeTruthy();
    expect(screen.queryByText('(uncertain)')).toBeNull();
  });

  it('is searched', async () => {
    show(<TranscriptPage id="t1" />, { graph: reading() });
    const field = await screen.findByRole('searchbox', { name: 'Find in this text' });
    await userEvent.type(field, 'please take');
    expect(await screen.findByText('1 of 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next place' }));
    expect(screen.getByText('2 of 2')).toBeTruthy();
    await userEvent.type(field, ' it');
    expect(await screen.findByText('Not in this text')).toBeTruthy();
  });

  it('says that the recording is deleted, and plays from a paragraph once its file is chosen', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
    show(<TranscriptPage id="t1" />, { graph: reading() });
    expect(await screen.findByText(/^We have deleted the recording/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Play from 1:05' })).toBeNull();
    const file = new File(['sound'], 'round.mp3', { type: 'audio/mpeg' });
    await userEvent.upload(screen.getByLabelText('Choose the file to listen'), file);
    await userEvent.click(await screen.findByRole('button', { name: 'Play from 1:05' }));
    expect(play).toHaveBeenCalledOnce();
    expect(screen.getByLabelText<HTMLAudioElement>('The recording').currentTime).toBe(65);
  });

  it('plays the file that was sent from this window', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    keepAtHand('t1', new File(['sound'], 'round.mp3'));
    show(<TranscriptPage id="t1" />, { graph: reading() });
    expect(await screen.findByRole('button', { name: 'Play from 0:00' })).toBeTruthy();
  });

  it('is saved as a file', async () => {
    const graph = reading().answer('TranscriptExport', {
      data: { transcriptExport: { content: 'WEBVTT', fileName: 'Ward round.vtt', mediaType: 'text/vtt' } },
    });
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    show(<TranscriptPage id="t1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Save as VTT' }));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(graph.asked.at(-1)).toEqual({ name: 'TranscriptExport', variables: { id: 't1', format: 'VTT' } });
  });

  it('that does not exist is said to be gone', async () => {
    const graph = new FakeGraph().answer('Transcription', { data: { transcription: null } });
    show(<TranscriptPage id="t1" />, { graph });
    expect(await screen.findByText('This recording no longer exists')).toBeTruthy();
  });
});
