import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { StoredRecordings } from './StoredRecordings';

function stored(count: number, storedBytes: number): { data: Record<string, unknown> } {
  const recordings = { __typename: 'RecordingSummary', count, storedBytes };
  return { data: { viewer: { __typename: 'Viewer', id: 'v1', recordings } } };
}

it('counts what is kept and deletes all of it after a question', async () => {
  const graph = new FakeGraph().answer('StoredRecordings', stored(3, 12_340_000)).answer('DeleteRecording', {
    data: { deleteRecording: { __typename: 'DeleteRecordingPayload', deleted: 3 } },
  });
  show(<StoredRecordings />, { graph });
  expect(await screen.findByText('We keep 3 recordings of you (12.3 MB).')).toBeTruthy();
  graph.answer('StoredRecordings', stored(0, 0));
  await userEvent.click(screen.getByRole('button', { name: 'Delete all' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('We keep no recordings of you.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Delete all' })).toBeNull();
  expect(graph.asked.find(({ name }) => name === 'DeleteRecording')?.variables).toEqual({ input: { all: true } });
});
