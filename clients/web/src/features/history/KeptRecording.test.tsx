import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFragment } from '@vivavoce/graphql';
import { resultFragment } from '@vivavoce/live/documents';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { recordingsHere } from '@/platform/recordings';
import { aResult } from '@/testing/aResult';
import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AttemptView } from './AttemptView';

const FLUENCY = { speakingRateWordsPerMinute: 150, articulationRateWordsPerMinute: 170, pauses: [] };

function graph(): FakeGraph {
  const attempt = {
    __typename: 'Attempt',
    id: 'a1',
    startedAt: '2026-05-01T10:00:00Z',
    mockExamPlace: null,
    session: { id: 's1' },
    task: { __typename: 'ReadAloudTask', kind: 'READ_ALOUD', language: 'en', text: 'hello there' },
    scenario: null,
    result: readFragment(resultFragment, aResult({ fluency: FLUENCY })),
    drills: [],
  };
  return new FakeGraph()
    .answer('Attempt', { data: { attempt } })
    .answer('DeleteAttempt', { data: { deleteAttempt: { deletedAttemptId: 'a1', errors: [] } } });
}

async function kept(...sequences: number[]): Promise<void> {
  const recordings = recordingsHere();
  await recordings.begin({ sessionId: 's1', title: '', startedAt: 1, isDrill: false, isConfirmed: false });
  for (const sequence of sequences) recordings.add('s1', { sequence, pcm: new Uint8Array(1_600) });
  await waitFor(async () => expect(await recordings.pieces('s1')).toHaveLength(sequences.length));
  await recordings.confirm('s1');
}

beforeEach(() => {
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await recordingsHere().remove('s1');
});

it('plays an earlier attempt where its recording is on this device, the whole of it or a word', async () => {
  await kept(1, 2, 3);
  show(<AttemptView id="a1" />, { graph: graph() });
  expect(await screen.findByRole('button', { name: 'Play my recording' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'hello, 92 of 100, good' }));
  expect(await screen.findByRole('button', { name: 'My voice' })).toBeTruthy();
});

it('offers nothing to play where the recording is not, or not all of it', async () => {
  await kept(1, 3);
  show(<AttemptView id="a1" />, { graph: graph() });
  expect(await screen.findByRole('heading', { name: 'Your flow' })).toBeTruthy();
  await waitFor(async () => expect(await recordingsHere().pieces('s1')).toHaveLength(2));
  expect(screen.queryByRole('button', { name: 'Play my recording' })).toBeNull();
});

it('deletes the recording on this device with the attempt', async () => {
  await kept(1, 2, 3);
  const { visited } = show(<AttemptView id="a1" />, { graph: graph() });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await userEvent.click((await screen.findAllByRole('button', { name: 'Delete' })).at(-1) ?? document.body);
  await waitFor(() => expect(visited).toEqual(['/progress/history']));
  expect(await recordingsHere().list()).toEqual([]);
});
