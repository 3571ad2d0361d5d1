import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';

import { aTranscription } from '@/testing/aTranscription';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import type { Speaker } from './SpeakerName';
import { TranscriptPage } from './TranscriptPage';

const SPEAKERS: Speaker[] = [
  { number: 1, name: null, spoken: 9_000 },
  { number: 2, name: 'Dr. Okafor', spoken: 3_000 },
];

function part(index: number, speaker: number | null, text: string, from: number) {
  const words = text.split(' ').map((word, i) => ({
    text: word,
    start: from + i * 500,
    end: from + i * 500 + 400,
    confidence: 0.9,
  }));
  return { index, beginsParagraph: true, words, correctedWords: null, revision: 0, speaker };
}

function textOf(...parts: ReturnType<typeof part>[]) {
  return { data: { transcriptParts: { parts, next: null } } };
}

function talk(told: Parameters<typeof aTranscription>[0] = {}): FakeGraph {
  const known = { speakerLabels: true, speakerOrigin: 'ESTIMATE', speakers: SPEAKERS, partCount: 4 } as const;
  return new FakeGraph()
    .answer('Transcription', { data: { transcription: aTranscription({ ...known, ...told }) } })
    .answer(
      'TranscriptParts',
      textOf(
        part(0, 1, 'Please take a seat.', 0),
        part(1, 1, 'How are you?', 3_000),
        part(2, 2, 'Very well.', 6_000),
        part(3, 1, 'Good.', 9_000),
      ),
    );
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined; // not in jsdom
});

describe('the speakers of a text', () => {
  it('are named where they change, with their shares, and as an estimate', async () => {
    show(<TranscriptPage id="t1" />, { graph: talk() });
    const box = await screen.findByRole('region', { name: 'Who speaks' });
    expect(within(box).getByText('75%')).toBeTruthy();
    expect(within(box).getByText(/^An estimate by the sound of the voices/)).toBeTruthy();
    const names = await screen.findAllByRole('heading', { level: 3 });
    expect(names.map(({ textContent }) => textContent)).toEqual(['Speaker 1', 'Dr. Okafor', 'Speaker 1']);
  });

  it('are not called an estimate when their engine knows them', async () => {
    show(<TranscriptPage id="t1" />, { graph: talk({ speakerOrigin: 'ENGINE' }) });
    await screen.findByRole('region', { name: 'Who speaks' });
    expect(screen.queryByText(/^An estimate/)).toBeNull();
  });

  it('get their names in place', async () => {
    const graph = talk().answer('UpdateTranscription', {
      data: {
        updateTranscription: {
          transcription: aTranscription({
            speakerLabels: true,
            speakerOrigin: 'ESTIMATE',
            speakers: SPEAKERS.map((one) => (one.number === 1 ? { ...one, name: 'Marta' } : one)),
            partCount: 4,
          }),
          errors: [],
        },
      },
    });
    show(<TranscriptPage id="t1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Rename Speaker 1' }));
    const field = screen.getByRole('textbox', { name: 'Name of Speaker 1' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(61));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Please enter a name of at most 60 characters.')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.paste(' Marta ');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(graph.asked.at(-1)).toEqual({
        name: 'UpdateTranscription',
        variables: { input: { transcriptionId: 't1', speakerNames: [{ number: 1, name: 'Marta' }] } },
      }),
    );
    const opener = await screen.findByRole('button', { name: 'Rename Speaker 1' }); // nothing caches here
    expect(document.activeElement).toBe(opener);
  });

  it('can be read alone', async () => {
    show(<TranscriptPage id="t1" />, { graph: talk() });
    await userEvent.click(await screen.findByRole('button', { name: 'Show only Dr. Okafor' }));
    expect(screen.getByText('well.')).toBeTruthy();
    expect(screen.queryByText('seat.')).toBeNull();
    expect(screen.getByRole('button', { name: 'Show only Dr. Okafor' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Show only Dr. Okafor' }));
    expect(screen.getByText('seat.')).toBeTruthy();
  });

  it('are there when the text is done: it is read again, as it is cut anew', async () => {
    const running = { state: 'RUNNING', speakerOrigin: null, partCount: 1, cursor: '3' } as const;
    const graph = talk({ ...running, speakers: [] }).answer(
      'TranscriptParts',
      textOf(part(0, null, 'Please sit. Very well.', 0)),
    );
    const connection = new FakeLive();
    show(<TranscriptPage id="t1" />, { graph, session: { live: connection.live } });
    expect(await screen.findByText('sit.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Who speaks' })).toBeNull();
    graph
      .answer('Transcription', {
        data: {
          transcription: aTranscription({ speakerLabels: true, speakerOrigin: 'ESTIMATE', speakers: SPEAKERS }),
        },
      })
      .answer('TranscriptParts', textOf(part(0, 1, 'Please sit.', 0), part(1, 2, 'Very well.', 1_000)));
    connection.complete();
    expect(await screen.findByRole('heading', { level: 3, name: 'Dr. Okafor' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Speaker 1' })).toBeTruthy();
  });
});
