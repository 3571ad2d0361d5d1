import { failureOf } from '@vivavoce/graphql';
import { expect, it } from 'vitest';

import { FakeLive } from '@/testing/fakeLive';

import { followTo } from './follow';

const CHANGE = { submittedRecordingChanged: { state: 'RUNNING', done: 500, length: 2_000 } };

it('tells each change until the recording has ended', async () => {
  const connection = new FakeLive();
  const told: unknown[] = [];
  const following = followTo(connection.live, 's1', (...progress) => told.push(progress), new AbortController().signal);
  expect(connection.asked).toEqual([{ id: 's1' }]);
  connection.send(CHANGE);
  connection.complete();
  await following;
  expect(told).toEqual([[500, 2_000]]);
  expect(connection.isFollowed).toBe(false);
});

it('ends when the connection is refused, when nobody waits any more, and when there is none', async () => {
  const refused = new FakeLive();
  const following = followTo(refused.live, 's1', () => undefined, new AbortController().signal);
  refused.fail(failureOf({ code: 'NOT_FOUND' }));
  await following;
  const left = new FakeLive();
  const stop = new AbortController();
  const told: unknown[] = [];
  const leaving = followTo(left.live, 's1', (...progress) => told.push(progress), stop.signal);
  stop.abort();
  await leaving;
  left.send(CHANGE);
  expect(left.isFollowed).toBe(false);
  expect(told).toEqual([]);
  await followTo(undefined, 's1', () => undefined, new AbortController().signal);
});
