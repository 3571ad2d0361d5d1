import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';

import { recordingsHere } from '@/platform/recordings';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { UnfinishedRecordings } from './UnfinishedRecordings';

const MINUTE = 60_000;

async function kept(startedAt: number): Promise<void> {
  const recordings = recordingsHere();
  await recordings.begin({ sessionId: 's1', title: 'hello there', startedAt });
  for (let sequence = 1; sequence <= 40; sequence++) recordings.add('s1', { sequence, pcm: new Uint8Array(1_600) });
  await waitFor(async () => expect((await recordings.list())[0]?.pieces).toBe(40));
}

afterEach(() => recordingsHere().remove('s1'));

it('offers an unconfirmed recording, and deletes it on request', async () => {
  await kept(Date.now() - 2 * MINUTE);
  show(<UnfinishedRecordings />);
  expect((await screen.findByRole('status')).textContent).toContain('2 seconds');
  expect(screen.getByText(/hello there/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.queryByText(/hello there/)).toBeNull();
  await waitFor(async () => expect(await recordingsHere().list()).toEqual([]));
});

it('ignores recordings that may be running in another tab', async () => {
  await kept(Date.now());
  show(<UnfinishedRecordings />);
  await recordingsHere().list();
  expect(screen.queryByText(/hello there/)).toBeNull();
});

it('keeps the recording when sending it fails', async () => {
  await kept(Date.now() - 2 * MINUTE);
  const graph = new FakeGraph()
    .answer('ResumeSpeaking', { data: { resumeSpeaking: { audio: null, settledSequence: null, errors: [] } } })
    .answer('FinishSpeaking', { failure: { code: 'UNAVAILABLE', requestId: 'r-5' } });
  show(<UnfinishedRecordings />, { graph });
  await userEvent.click(await screen.findByRole('button', { name: 'Send' }));
  expect((await screen.findByRole('alert')).textContent).toContain('r-5');
  expect(await recordingsHere().list()).toHaveLength(1);
});
