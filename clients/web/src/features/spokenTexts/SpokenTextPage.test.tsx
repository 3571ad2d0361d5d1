import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { aSpokenText } from '@/testing/aSpokenText';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { SpokenTextPage } from './SpokenTextPage';

const WORDS = ['wash', 'your', 'hands', 'for', 'twenty', 'seconds'].map((text, i) => ({
  text,
  start: i * 500,
  end: i * 500 + 400,
}));

function content(words: object[]): Record<string, unknown> {
  return { generatedAudioContent: { text: 'Wash your hands.\nFor 20 seconds!', isSsml: false, words } };
}

function made(): FakeGraph {
  return new FakeGraph()
    .answer('GeneratedAudio', { data: { generatedAudio: aSpokenText() } })
    .answer('GeneratedAudioContent', { data: content(WORDS) })
    .answer('GeneratedAudioAddress', {
      data: { generatedAudioContent: { address: { url: 'https://files/a1.mp3', mediaType: 'audio/mpeg' } } },
    });
}

let frames: FrameRequestCallback[] = [];

/** Shows the place of the player, as a browser does in each frame. */
function hear(player: HTMLAudioElement, seconds: number): void {
  player.currentTime = seconds;
  const due = frames;
  frames = [];
  act(() => due.forEach((frame) => frame(0)));
}

function litWords(): string[] {
  return [...document.querySelectorAll('.bg-accent.text-accent-ink')].map(({ textContent }) => textContent);
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  Element.prototype.scrollIntoView = () => undefined; // not in jsdom
});

describe('a spoken text', () => {
  it('is read as it was written, and lights each word as it is heard', async () => {
    show(<SpokenTextPage id="a1" />, { graph: made() });
    expect(await screen.findByText('Ward rules')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Listen' }));
    const player = await screen.findByLabelText<HTMLAudioElement>('Player');
    expect(player.src).toBe('https://files/a1.mp3');
    await screen.findByText('hands.');
    vi.spyOn(player, 'paused', 'get').mockReturnValue(false);
    fireEvent.playing(player);
    expect(litWords()).toEqual(['Wash']);
    hear(player, 1.2);
    expect(litWords()).toEqual(['hands.']);
    hear(player, 2.1);
    expect(litWords()).toEqual(['20']);
    fireEvent.ended(player);
    expect(litWords()).toEqual([]);
  });

  it('plays without marking words when its voice tells no times, and says who spoke instead', async () => {
    const other = aSpokenText({ spokenVoiceId: 'openai-nova-es' });
    const graph = made()
      .answer('GeneratedAudio', { data: { generatedAudio: other } })
      .answer('GeneratedAudioContent', { data: content([]) });
    show(<SpokenTextPage id="a1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Listen' }));
    const player = await screen.findByLabelText<HTMLAudioElement>('Player');
    expect(await screen.findByText('For 20 seconds!')).toBeTruthy();
    vi.spyOn(player, 'paused', 'get').mockReturnValue(false);
    fireEvent.playing(player);
    hear(player, 1.2);
    expect(litWords()).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Play from/ })).toBeNull();
    expect(screen.getByText(/does not tell when each word is heard/)).toBeTruthy();
    expect(screen.getByText(/Another voice has spoken this text/)).toBeTruthy();
  });

  it('plays from a word, and from a paragraph by keyboard', async () => {
    show(<SpokenTextPage id="a1" />, { graph: made() });
    await userEvent.click(await screen.findByText('seconds!'));
    const player = await screen.findByLabelText<HTMLAudioElement>('Player');
    fireEvent.loadedMetadata(player);
    expect(player.currentTime).toBe(2.5);
    const paragraph = screen.getByRole('button', { name: 'Play from 0:01' });
    paragraph.focus();
    await userEvent.keyboard('{Enter}');
    expect(player.currentTime).toBe(1.5);
  });

  it('gets another address when one has expired, and says so when none plays', async () => {
    const graph = made();
    show(<SpokenTextPage id="a1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Listen' }));
    fireEvent.error(await screen.findByLabelText('Player'));
    fireEvent.error(await screen.findByLabelText('Player'));
    expect(await screen.findByText(/^The sound can’t be played now/)).toBeTruthy();
    expect(graph.asked.filter(({ name }) => name === 'GeneratedAudioAddress')).toHaveLength(2);
  });

  it('is saved as a file', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    const fetched = vi.fn(() => Promise.resolve(new Response(new Uint8Array([1, 2, 3]))));
    vi.stubGlobal('fetch', fetched);
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    show(<SpokenTextPage id="a1" />, { graph: made() });
    await userEvent.click(await screen.findByRole('button', { name: 'Save as MP3' }));
    await waitFor(() => expect(saved).toEqual(['Ward rules.mp3']));
    expect(fetched).toHaveBeenCalledWith('https://files/a1.mp3', expect.anything());
  });

  it('says when its file cannot be fetched', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    show(<SpokenTextPage id="a1" />, { graph: made() });
    await userEvent.click(await screen.findByRole('button', { name: 'Save as MP3' }));
    expect(await screen.findByText(/^The file can’t be fetched now/)).toBeTruthy();
  });

  it('is shown without a player until it is made', async () => {
    const running = aSpokenText({ state: 'RUNNING', doneParagraphs: 1, length: null, sizeBytes: null, cursor: '2' });
    const graph = made().answer('GeneratedAudio', { data: { generatedAudio: running } });
    graph.answer('GeneratedAudioContent', { data: content([]) });
    const connection = new FakeLive();
    show(<SpokenTextPage id="a1" />, { graph, session: { live: connection.live } });
    expect(await screen.findByText('1 of 2 parts spoken')).toBeTruthy();
    expect(await screen.findByText('Wash your hands.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Save as MP3' })).toBeNull();
  });

  it('leads back to the list once it is deleted', async () => {
    const graph = made().answer('DeleteGeneratedAudio', {
      data: { deleteGeneratedAudio: { deletedGeneratedAudioId: 'a1', errors: [] } },
    });
    const { visited } = show(<SpokenTextPage id="a1" />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Ward rules' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(visited).toEqual(['/library/spoken']));
  });

  it('that does not exist is said to be gone', async () => {
    show(<SpokenTextPage id="a1" />, {
      graph: new FakeGraph().answer('GeneratedAudio', { data: { generatedAudio: null } }),
    });
    expect(await screen.findByText('This spoken text no longer exists')).toBeTruthy();
  });
});
