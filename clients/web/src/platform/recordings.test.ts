import { afterEach, describe, expect, it, vi } from 'vitest';

import { browser, forgetfulBrowser } from './browser';
import { recordingsHere } from './recordings';

const RECORDING = { sessionId: 's1', title: 'hello', startedAt: 1, isDrill: false, isConfirmed: false };

async function recorded(told: Partial<typeof RECORDING> = {}): Promise<void> {
  await recordingsHere().begin({ ...RECORDING, ...told });
  recordingsHere().add('s1', { sequence: 1, pcm: new Uint8Array([1, 2]) });
  await vi.waitFor(async () => expect(await recordingsHere().pieces('s1')).toHaveLength(1));
}

afterEach(() => recordingsHere().remove('s1'));

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
