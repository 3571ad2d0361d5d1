import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LocalRecording } from '@vivavoce/live/recordings';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hold } from '@/platform/locks';
import { recordingsHere } from '@/platform/recordings';
import { aResult } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { UnfinishedRecordings } from './UnfinishedRecordings';

async function kept(sessionId: string, title: string, told: Partial<LocalRecording> = {}): Promise<void> {
  const recordings = recordingsHere();
  await recordings.begin({ sessionId, owner: 'ana', title, startedAt: 1, isDrill: false, isConfirmed: false, ...told });
  for (let sequence = 1; sequence <= 40; sequence++)
    recordings.add(sessionId, { sequence, pcm: new Uint8Array(1_600) });
  await waitFor(async () =>
    expect((await recordings.list()).find((one) => one.sessionId === sessionId)?.pieces).toBe(40),
  );
}

function graphOf(person: string): FakeGraph {
  return new FakeGraph().answer('OfflineOwner', { data: { viewer: { __typename: 'Viewer', id: person } } });
}

/** The browser's locks, as jsdom has none. */
class FakeLocks {
  readonly names = new Set<string>();

  readonly query = (): Promise<LockManagerSnapshot> =>
    Promise.resolve({
      held: [...this.names].map((name) => ({ name, mode: 'exclusive', clientId: 'a tab' })),
      pending: [],
    });

  readonly request = async (name: string, work: () => Promise<void>): Promise<void> => {
    this.names.add(name);
    await work();
    this.names.delete(name);
  };
}

let locks: FakeLocks;

beforeEach(() => {
  locks = new FakeLocks();
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});

afterEach(async () => {
  await Promise.all(['s1', 's2'].map((sessionId) => recordingsHere().remove(sessionId)));
});

it('lists all unconfirmed recordings, and discards each on request, after a question', async () => {
  await kept('s1', 'hello there');
  await kept('s2', 'good morning');
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  const list = await screen.findByRole('region', { name: 'You have 2 unfinished recordings' });
  expect(list.textContent).toContain('2 seconds');
  await userEvent.click(screen.getByRole('button', { name: 'Discard “hello there”' }));
  const question = within(screen.getByRole('dialog', { name: 'Discard “hello there”?' }));
  await userEvent.click(question.getByRole('button', { name: 'Keep it' }));
  expect(await recordingsHere().list()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Discard “hello there”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.queryByText('hello there')).toBeNull();
  expect(screen.getByText('good morning')).toBeTruthy();
  await waitFor(async () => expect(await recordingsHere().list()).toHaveLength(1));
});

it('offers a recording that was left a moment ago', async () => {
  await kept('s1', 'hello there', { startedAt: Date.now() });
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  expect(await screen.findByText('hello there')).toBeTruthy();
});

it('leaves out a recording that runs in another tab, and offers it when that tab is gone', async () => {
  await kept('s1', 'hello there');
  await kept('s2', 'good morning');
  const release = hold('s1');
  await waitFor(() => expect(locks.names.size).toBe(1));
  const { unmount } = show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  expect(await screen.findByText('good morning')).toBeTruthy();
  expect(screen.queryByText('hello there')).toBeNull();
  unmount();
  release();
  await waitFor(() => expect(locks.names.size).toBe(0));
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  expect(await screen.findByText('hello there')).toBeTruthy();
});

it('does not offer a word that was said again, nor a recording that the server has, and keeps only the latter', async () => {
  await kept('s1', 'throat', { isDrill: true });
  await kept('s2', 'good morning');
  await recordingsHere().confirm('s2');
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  await waitFor(async () => expect((await recordingsHere().list()).map(({ sessionId }) => sessionId)).toEqual(['s2']));
  expect(screen.queryByRole('region')).toBeNull();
});

it('shows those of their person only, and leaves those of others where they are', async () => {
  await kept('s1', 'hello there', { owner: 'ben' });
  await kept('s2', 'good morning');
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  expect(await screen.findByText('good morning')).toBeTruthy();
  expect(screen.queryByText('hello there')).toBeNull();
  expect(await recordingsHere().list()).toHaveLength(2);
});

it('removes what has no sound, except in a tab that is about to record it', async () => {
  const empty = { title: '', startedAt: 1, isDrill: false, isConfirmed: false };
  await recordingsHere().begin({ ...empty, sessionId: 's1' });
  await recordingsHere().begin({ ...empty, sessionId: 's2' });
  const release = hold('s2');
  await waitFor(() => expect(locks.names.size).toBe(1));
  show(<UnfinishedRecordings />, { graph: graphOf('ana') });
  await waitFor(async () => expect((await recordingsHere().list()).map(({ sessionId }) => sessionId)).toEqual(['s2']));
  release();
});

it('keeps the recording when sending it fails', async () => {
  await kept('s1', 'hello there');
  const graph = graphOf('ana')
    .answer('ResumeSpeaking', { data: { resumeSpeaking: { audio: null, settledSequence: null, errors: [] } } })
    .answer('FinishSpeaking', { failure: { code: 'UNAVAILABLE', requestId: 'r-5' } });
  show(<UnfinishedRecordings />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Send “hello there”' }));
  expect((await screen.findByRole('alert')).textContent).toContain('r-5');
  expect(await recordingsHere().list()).toHaveLength(1);
});

describe('the result of a recording that was sent', () => {
  async function sent(language?: string): Promise<void> {
    await kept('s1', 'hello there', { language });
    const result = aResult({ unclearParts: [{ firstWord: 0, lastWord: 1, start: 0, end: 900 }] });
    const session = { __typename: 'SpeakingSession', id: 's1', state: 'FINISHED', finishedAt: null };
    const graph = graphOf('ana')
      .answer('ResumeSpeaking', { data: { resumeSpeaking: { audio: null, settledSequence: null, errors: [] } } })
      .answer('FinishSpeaking', { data: { finishSpeaking: { attemptId: 'a1', session, result, errors: [] } } });
    show(<UnfinishedRecordings />, { graph });
    await userEvent.click(await screen.findByRole('button', { name: 'Send “hello there”' }));
    await screen.findByText('We received and scored your recording.');
  }

  const practised = (): (string | null)[] =>
    screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
      .filter((href) => href?.startsWith('/practice/words') === true);

  it('leads to its words in the language that was spoken', async () => {
    await sent('en-GB');
    expect(practised().length).toBeGreaterThan(0);
    for (const href of practised()) expect(href).toContain('language=en-GB');
  });

  it('leads to no words when an earlier version has kept it without its language', async () => {
    await sent();
    expect(screen.queryAllByRole('link').map((link) => link.getAttribute('href'))).not.toContainEqual(
      expect.stringContaining('/practice/words'),
    );
  });
});
