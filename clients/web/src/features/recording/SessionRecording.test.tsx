import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useRecordingMoment } from '@/lib/recordingMoment';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { SessionRecording } from './SessionRecording';

const KEPT = {
  __typename: 'Recording',
  state: 'KEPT',
  problem: null,
  length: 60_000,
  sizeBytes: 1_920_044,
  expiresAt: '2026-06-03T12:00:00Z',
  heardAt: [],
};

function graph(recording: Record<string, unknown> | null): FakeGraph {
  return new FakeGraph()
    .answer('SessionRecording', { data: { speakingSession: { __typename: 'SpeakingSession', id: 's1', recording } } })
    .answer('RecordingAddress', {
      data: { recordingAddress: { __typename: 'RecordingAddress', url: 'http://files.test/recordings/s1.wav' } },
    })
    .answer('DeleteRecording', {
      data: { deleteRecording: { __typename: 'DeleteRecordingPayload', deleted: 1 } },
    });
}

function Quote() {
  const playFrom = useRecordingMoment();
  return playFrom === null ? <p>no moment</p> : <button onClick={() => playFrom(4_500)}>the quote</button>;
}

const played: HTMLMediaElement[] = [];

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    played.push(this);
    return Promise.resolve();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  played.length = 0;
});

it('says until when the recording is kept, and asks for its address only when it is played', async () => {
  const asked = graph(KEPT);
  show(<SessionRecording sessionId="s1" />, { graph: asked });
  expect(await screen.findByText('Kept until June 3')).toBeTruthy();
  expect(asked.asked.map(({ name }) => name)).not.toContain('RecordingAddress');
  await userEvent.click(screen.getByRole('button', { name: 'Play the recording' }));
  const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  expect(audio.src).toBe('http://files.test/recordings/s1.wav');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '1.5×');
  expect(audio.playbackRate).toBe(1.5);
});

it('plays a moment from its beginning', async () => {
  show(
    <SessionRecording sessionId="s1">
      <Quote />
    </SessionRecording>,
    { graph: graph(KEPT) },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'the quote' }));
  const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  audio.dispatchEvent(new Event('loadedmetadata'));
  expect(audio.currentTime).toBe(4.5);
  audio.currentTime = 9;
  await userEvent.click(screen.getByRole('button', { name: 'the quote' }));
  await waitFor(() => expect(audio.currentTime).toBe(4.5));
  expect(played).toEqual([audio]);
});

it('gets a new address when the player cannot read on, and says so when that does not help', async () => {
  const asked = graph(KEPT);
  show(<SessionRecording sessionId="s1" />, { graph: asked });
  await userEvent.click(await screen.findByRole('button', { name: 'Play the recording' }));
  (await screen.findByLabelText('Recording player')).dispatchEvent(new Event('error'));
  await waitFor(() => expect(asked.asked.filter(({ name }) => name === 'RecordingAddress')).toHaveLength(2));
  (await screen.findByLabelText('Recording player')).dispatchEvent(new Event('error'));
  expect((await screen.findByRole('alert')).textContent).toContain('can’t be played now');
});

it('deletes the recording after a question', async () => {
  const asked = graph(KEPT);
  show(
    <SessionRecording sessionId="s1">
      <Quote />
    </SessionRecording>,
    { graph: asked },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Delete recording' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('The recording is deleted.')).toBeTruthy();
  expect(screen.getByText('no moment')).toBeTruthy();
  expect(asked.asked.find(({ name }) => name === 'DeleteRecording')?.variables).toEqual({
    input: { sessionId: 's1' },
  });
});

it('says why a recording was not kept, and nothing where there is none', async () => {
  const failed = { ...KEPT, state: 'NOT_KEPT', problem: 'STORE_FAILED' };
  const { unmount } = show(<SessionRecording sessionId="s1" />, { graph: graph(failed) });
  expect((await screen.findByRole('status')).textContent).toContain('storing it failed');
  unmount();
  show(
    <SessionRecording sessionId="s1">
      <Quote />
    </SessionRecording>,
    { graph: graph(null) },
  );
  expect(await screen.findByText('no moment')).toBeTruthy();
  expect(screen.queryByRole('heading')).toBeNull();
});

it('tells when an examiner has listened', async () => {
  show(<SessionRecording sessionId="s1" />, { graph: graph({ ...KEPT, heardAt: ['2026-05-02T12:00:00Z'] }) });
  expect(await screen.findByText('An examiner listened on May 2.')).toBeTruthy();
});
