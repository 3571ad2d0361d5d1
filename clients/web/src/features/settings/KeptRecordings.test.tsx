import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { recordingsHere } from '@/platform/recordings';
import { show } from '@/testing/show';

import { KeptRecordings } from './KeptRecordings';

it('deletes the recordings that are kept to be played, and not those that were not sent', async () => {
  const recordings = recordingsHere();
  for (const sessionId of ['s1', 's2', 's3']) {
    await recordings.begin({ sessionId, title: '', startedAt: 1, isDrill: false, isConfirmed: false });
    recordings.add(sessionId, { sequence: 1, pcm: new Uint8Array(1_600) });
  }
  await waitFor(async () => expect((await recordings.list()).every(({ pieces }) => pieces === 1)).toBe(true));
  await recordings.confirm('s1');
  await recordings.confirm('s2');
  show(<KeptRecordings />);
  expect(await screen.findByText('Recordings on this device: 2 (1 min)')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Delete the recordings' }));
  const question = await screen.findByRole('dialog', { name: 'Delete the recordings on this device?' });
  expect((await recordings.list()).length).toBe(3);
  await userEvent.click(within(question).getByRole('button', { name: 'Delete the recordings' }));
  expect(await screen.findByText('No recordings on this device.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect((await recordings.list()).map(({ sessionId }) => sessionId)).toEqual(['s3']);
});
