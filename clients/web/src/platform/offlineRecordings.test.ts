import { afterEach, expect, it, vi } from 'vitest';

import { MOST_WAITING, type WaitingRecording } from '@/lib/offline/waiting';

import { waitingHere, waitingRecordings } from './offlineRecordings';

function recording(id: string, recordedAt = 1): WaitingRecording {
  return {
    id,
    owner: 'ana',
    title: id,
    task: { free: { language: 'en' } },
    recordedAt,
    length: 1_000,
    sound: new Blob(['x']),
    isWav: false,
    keepRecording: null,
    refusal: null,
  };
}

const ids = async (): Promise<string[]> => (await waitingHere().list()).map(({ id }) => id);

afterEach(async () => {
  vi.restoreAllMocks();
  await waitingHere().clear();
});

it('keeps recordings, the oldest first, until they are removed', async () => {
  expect(await waitingHere().add(recording('later', 2))).toBe('kept');
  expect(await waitingHere().add(recording('first', 1))).toBe('kept');
  expect(await ids()).toEqual(['first', 'later']);
  await waitingHere().replace('first', recording('again', 1));
  await waitingHere().replace('gone', recording('never', 1));
  expect(await ids()).toEqual(['again', 'later']);
  await waitingHere().remove('again');
  expect(await ids()).toEqual(['later']);
});

it('takes no more than there is room for', async () => {
  for (let i = 0; i < MOST_WAITING; i++) expect(await waitingHere().add(recording(String(i)))).toBe('kept');
  expect(await waitingHere().add(recording('one too many'))).toBe('full');
  expect(await ids()).toHaveLength(MOST_WAITING);
});

it('says so when the disk is full', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await waitingHere().add(recording('a'))).toBe('full');
});

it('says so where the browser refuses the storage', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const refused = waitingRecordings('refused');
  expect(await refused.add(recording('a'))).toBe('unavailable');
  expect(await refused.list()).toEqual([]);
  await refused.remove('a');
  await refused.clear();
});
