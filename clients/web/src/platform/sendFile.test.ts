import { expect, it } from 'vitest';

import { fakeRequests } from '@/testing/fakeRequests';

import { sendFile, type Sending } from './sendFile';

const requests = fakeRequests();
const FILE = new Blob(['hello']);
const TO = { url: 'http://files/1?signature=s', contentType: 'text/plain' };

function send(signal: AbortSignal = new AbortController().signal): { sent: number[]; end: Promise<Sending> } {
  const sent: number[] = [];
  return { sent, end: sendFile(FILE, TO, (bytes) => sent.push(bytes), signal) };
}

it('puts the file with its type, and tells how much is sent', async () => {
  const { sent, end } = send();
  const [request] = requests;
  expect(request).toMatchObject({ method: 'PUT', url: TO.url, headers: { 'content-type': 'text/plain' }, body: FILE });
  request?.upload.onprogress?.({ loaded: 2 });
  request?.upload.onprogress?.({ loaded: 5 });
  request?.answer(200);
  expect(await end).toBe('sent');
  expect(sent).toEqual([2, 5]);
});

it('tells a refusal from a lost connection', async () => {
  const refused = send();
  requests[0]?.answer(403);
  expect(await refused.end).toBe('refused');
  const lost = send();
  requests[1]?.onerror?.();
  expect(await lost.end).toBe('lost');
});

it('can be cancelled, also before it begins', async () => {
  const controller = new AbortController();
  const { end } = send(controller.signal);
  controller.abort();
  expect(await end).toBe('cancelled');
  expect(await send(controller.signal).end).toBe('cancelled');
  expect(requests).toHaveLength(1);
});
