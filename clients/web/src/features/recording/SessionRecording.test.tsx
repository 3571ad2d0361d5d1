import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useRecordingMoment } from '@/lib/recordingMoment';
import { recordingsHere } from '@/platform/recordings';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { RecordingOutcome } from './RecordingOutcome';
import { SessionRecording } from './SessionRecording';
import { useDeviceCopy } from './useDeviceCopy';

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
  return playFrom === null ? <p>no moment</p> : <button onClick={() => playFrom(4_500, 6_000)}>the quote</button>;
}

/** The recording of a session as the report of a talk shows it. */
function OfTalk() {
  return (
    <SessionRecording sessionId="s1" copy={useDeviceCopy('s1')}>
      <Quote />
    </SessionRecording>
  );
}

async function onDevice(...sequences: number[]): Promise<void> {
  const recordings = recordingsHere();
  await recordings.begin({ sessionId: 's1', title: '', startedAt: 1, isDrill: false, isConfirmed: true });
  for (const sequence of sequences) recordings.add('s1', { sequence, pcm: new Uint8Array(1_600) });
  await waitFor(async () => expect(await recordings.pieces('s1')).toHaveLength(sequences.length));
}

const played: HTMLMediaElement[] = [];

beforeEach(() => {
  URL.createObjectURL = () => 'blob:copy';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    played.push(this);
    return Promise.resolve();
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  played.length = 0;
  await recordingsHere().remove('s1');
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

it('plays a moment from this device where nothing else is kept, and stops at its end', async () => {
  await onDevice(1, 2);
  const asked = graph(null);
  show(<OfTalk />, { graph: asked });
  await userEvent.click(await screen.findByRole('button', { name: 'the quote' }));
  const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  expect(audio.src).toBe('blob:copy');
  audio.dispatchEvent(new Event('loadedmetadata'));
  expect(audio.currentTime).toBe(4.5);
  const stops = vi.mocked(HTMLMediaElement.prototype.pause);
  audio.currentTime = 6;
  audio.dispatchEvent(new Event('timeupdate'));
  expect(stops).not.toHaveBeenCalled();
  audio.currentTime = 6.3;
  audio.dispatchEvent(new Event('timeupdate'));
  expect(stops).toHaveBeenCalledTimes(1);
  audio.dispatchEvent(new Event('timeupdate'));
  expect(stops).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/is on this device/)).toBeTruthy();
  expect(screen.queryByText(/Kept until/)).toBeNull();
  expect(asked.asked.map(({ name }) => name)).not.toContain('RecordingAddress');
});

it('stops at the end of a moment although a slow device tells late that it began', async () => {
  await onDevice(1, 2);
  show(<OfTalk />, { graph: graph(null) });
  await userEvent.click(await screen.findByRole('button', { name: 'the quote' }));
  const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  audio.dispatchEvent(new Event('loadedmetadata'));
  audio.currentTime = 5;
  audio.dispatchEvent(new Event('seeking'));
  audio.currentTime = 6.3;
  audio.dispatchEvent(new Event('timeupdate'));
  expect(HTMLMediaElement.prototype.pause).toHaveBeenCalledTimes(1);
});

it('plays on when somebody moves on in the player', async () => {
  await onDevice(1, 2);
  show(<OfTalk />, { graph: graph(null) });
  await userEvent.click(await screen.findByRole('button', { name: 'the quote' }));
  const audio = await screen.findByLabelText<HTMLAudioElement>('Recording player');
  audio.dispatchEvent(new Event('loadedmetadata'));
  audio.dispatchEvent(new Event('seeking'));
  audio.currentTime = 20;
  audio.dispatchEvent(new Event('seeking'));
  audio.dispatchEvent(new Event('timeupdate'));
  expect(HTMLMediaElement.prototype.pause).not.toHaveBeenCalled();
});

it('plays from this device before the server', async () => {
  await onDevice(1, 2);
  const asked = graph(KEPT);
  show(<OfTalk />, { graph: asked });
  expect(await screen.findByText('Kept until June 3')).toBeTruthy();
  expect(await screen.findByText(/is on this device/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'the quote' }));
  expect((await screen.findByLabelText<HTMLAudioElement>('Recording player')).src).toBe('blob:copy');
  expect(asked.asked.map(({ name }) => name)).not.toContain('RecordingAddress');
});

it.each([
  ['here', null, 0],
  ['here and at the server', KEPT, 1],
])('deletes what is %s', async (_where, recording, mutations) => {
  await onDevice(1, 2);
  const asked = graph(recording);
  show(<OfTalk />, { graph: asked });
  await screen.findByText(/is on this device/);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete recording' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('The recording is deleted.')).toBeTruthy();
  expect(screen.getByText('no moment')).toBeTruthy();
  expect(await recordingsHere().list()).toEqual([]);
  expect(asked.asked.filter(({ name }) => name === 'DeleteRecording')).toHaveLength(mutations);
});

it('plays nothing where this device has a part only', async () => {
  await onDevice(2, 3);
  show(<OfTalk />, { graph: graph(null) });
  await waitFor(async () => expect(await recordingsHere().pieces('s1')).toHaveLength(2));
  expect(screen.getByText('no moment')).toBeTruthy();
});

it.each([
  ['nowhere', null, false, 'We don’t keep the recording. '],
  ['here', null, true, /^We don’t keep the recording\. The sound of what you said is on this device\./],
  ['at the server', KEPT, false, 'We keep the recording until June 3. '],
  ['lost', { ...KEPT, state: 'NOT_KEPT', problem: 'STORE_FAILED' }, false, /storing it failed/],
])('says after a talk where the recording is: %s', async (_where, recording, isHere, text) => {
  if (isHere) await onDevice(1);
  show(
    <p data-testid="outcome">
      <RecordingOutcome sessionId="s1" />
    </p>,
    { graph: graph(recording) },
  );
  await waitFor(() => expect(screen.getByTestId('outcome').textContent).toMatch(text));
});
