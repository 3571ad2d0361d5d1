import { afterEach, describe, expect, it, vi } from 'vitest';

import { browser, forgetfulBrowser } from './browser';
import { localRecordings, recordingsHere } from './recordings';

const RECORDING = { sessionId: 's1', title: 'hello', startedAt: 1, isDrill: false, isConfirmed: false };

async function recorded(told: Partial<typeof RECORDING> = {}): Promise<void> {
  await recordingsHere().begin({ ...RECORDING, ...told });
  recordingsHere().add('s1', { sequence: 1, pcm: new Uint8Array([1, 2]) });
  await vi.waitFor(async () => expect(await recordingsHere().pieces('s1')).toHaveLength(1));
}

afterEach(async () => {
  vi.restoreAllMocks();
  await recordingsHere().remove('s1');
});

describe('a recording that the server has', () => {
  it('stays on this device to be played', async () => {
    await recorded();
    await browser().recordings.confirm('s1');
    expect(await recordingsHere().list()).toMatchObject([{ sessionId: 's1', isConfirmed: true, pieces: 1 }]);
    await recordingsHere().removeConfirmed();
    expect(await recordingsHere().list()).toEqual([]);
    expect(await recordingsHere().pieces('s1')).toEqual([]);
  });

  it('does not stay when it repeats one word', async () => {
    await recorded({ isDrill: true });
    await browser().recordings.confirm('s1');
    expect(await recordingsHere().list()).toEqual([]);
  });

  it('does not stay when it is a guest’s', async () => {
    await recorded();
    await forgetfulBrowser().recordings.confirm('s1');
    expect(await recordingsHere().list()).toEqual([]);
  });
});

it('that the server has not is not removed with the others', async () => {
  await recorded();
  await recordingsHere().removeConfirmed();
  expect(await recordingsHere().list()).toMatchObject([{ sessionId: 's1', isConfirmed: false }]);
});

const numbers = async (): Promise<number[]> => (await recordingsHere().pieces('s1')).map(({ sequence }) => sequence);

it('that was removed does not come back with its next chunk', async () => {
  await recorded();
  await recordingsHere().remove('s1');
  recordingsHere().add('s1', { sequence: 2, pcm: new Uint8Array([3, 4]) });
  await recordingsHere().confirm('s1');
  expect(await recordingsHere().list()).toEqual([]);
  expect(await numbers()).toEqual([]);
});

it('that goes on on another page has nothing left of what the server did not take', async () => {
  await recorded();
  for (const sequence of [2, 3, 4]) recordingsHere().add('s1', { sequence, pcm: new Uint8Array([1, 2]) });
  recordingsHere().add('s1', { sequence: 2, pcm: new Uint8Array([5, 6]) });
  await vi.waitFor(async () => expect(await numbers()).toEqual([1, 2]));
  expect([...((await recordingsHere().pieces('s1'))[1]?.pcm ?? [])]).toEqual([5, 6]);
});

describe('a chunk that the storage has no room for', () => {
  async function full(isConfirmed: boolean): Promise<void> {
    await recorded({ isConfirmed });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    recordingsHere().add('s1', { sequence: 2, pcm: new Uint8Array([3, 4]) });
    recordingsHere().add('s1', { sequence: 3, pcm: new Uint8Array([5, 6]) });
  }

  it('takes a recording with it that would only be played', async () => {
    await full(true);
    await vi.waitFor(async () => expect(await recordingsHere().list()).toEqual([]));
    expect(await numbers()).toEqual([]);
  });

  it('leaves one that can be sent later', async () => {
    await full(false);
    await vi.waitFor(async () => expect(await numbers()).toEqual([1, 3]));
  });
});

it('breaks nothing where the browser refuses the storage', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const refused = localRecordings('refused');
  await refused.begin(RECORDING);
  refused.add('s1', { sequence: 1, pcm: new Uint8Array([1, 2]) });
  await refused.confirm('s1');
  expect(await refused.list()).toEqual([]);
  expect(await refused.pieces('s1')).toEqual([]);
  await refused.remove('s1');
  await refused.removeConfirmed();
});
