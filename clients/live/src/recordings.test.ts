import { expect, it } from 'vitest';

import { PIECE_LENGTH } from './audioFormat';
import { surplusOf, unfinishedOf, uselessOf, wholeOf, type KeptRecording } from './recordings';

function minutes(sessionId: string, length: number, told: Partial<KeptRecording> = {}): KeptRecording {
  const pieces = (length * 60_000) / PIECE_LENGTH;
  return { sessionId, title: '', startedAt: 0, isDrill: false, isConfirmed: true, pieces, ...told };
}

const ids = (recordings: readonly KeptRecording[]): string[] => recordings.map(({ sessionId }) => sessionId);

it('keeps the newest half hour of confirmed recordings, and no drill', () => {
  const recordings = [
    minutes('newest', 10),
    minutes('unsent', 60, { isConfirmed: false }),
    minutes('drill', 1, { isDrill: true }),
    minutes('newer', 20),
    minutes('older', 1),
  ];
  expect(ids(surplusOf(recordings))).toEqual(['drill', 'older']);
});

it('offers what its person left unconfirmed, but no drill and nothing empty', () => {
  const left = { isConfirmed: false, owner: 'ana' };
  const recordings = [
    minutes('left', 1, left),
    minutes('confirmed', 1),
    minutes('drill', 1, { ...left, isDrill: true }),
    minutes('empty', 0, left),
    minutes('of another person', 1, { ...left, owner: 'ben' }),
    minutes('of a guest', 1, { isConfirmed: false }),
  ];
  expect(ids(unfinishedOf(recordings, 'ana'))).toEqual(['left']);
});

it('is of use to nobody as a drill, without sound, and a day after a guest left it', () => {
  const day = 24 * 60 * 60_000;
  const recordings = [
    minutes('left', 1, { isConfirmed: false, owner: 'ana' }),
    minutes('confirmed', 1),
    minutes('drill', 1, { isConfirmed: false, owner: 'ana', isDrill: true }),
    minutes('empty', 0, { isConfirmed: false, owner: 'ana' }),
    minutes('of a guest', 1, { isConfirmed: false }),
    minutes('of a guest who is here', 1, { isConfirmed: false, startedAt: day }),
  ];
  expect(ids(uselessOf(recordings, day + 1))).toEqual(['drill', 'empty', 'of a guest']);
});

it('is a file only with all of its chunks', () => {
  const pieces = [1, 2, 3].map((sequence) => ({ sequence, pcm: new Uint8Array([sequence, 0]) }));
  expect([...(wholeOf(pieces) ?? []).slice(44)]).toEqual([1, 0, 2, 0, 3, 0]);
  expect(wholeOf(pieces.slice(1))).toBeNull();
  expect(wholeOf(pieces.filter(({ sequence }) => sequence !== 2))).toBeNull();
  expect(wholeOf([])).toBeNull();
});
