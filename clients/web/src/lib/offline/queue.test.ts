import { failureOf } from '@vivavoce/graphql';
import { beforeEach, expect, it } from 'vitest';

import { OfflineQueue, type Announced, type Looked, type QueuePorts, type Started } from './queue';
import type { WaitingRecording, WaitingStore } from './waiting';

const ADDRESS = { url: 'http://files/one', contentType: 'application/octet-stream' };
const LOST = failureOf({ code: 'UNAVAILABLE' });

function recording(id: string, owner = 'ana'): WaitingRecording {
  return {
    id,
    owner,
    title: `title of ${id}`,
    task: { free: { language: 'en' } },
    recordedAt: 1,
    length: 2_000,
    sound: new Blob(['sound']),
    isWav: false,
    keepRecording: null,
    refusal: null,
  };
}

class FakeStore implements WaitingStore {
  kept = new Map<string, WaitingRecording>();
  onReplaced = (): void => undefined;
  add = (one: WaitingRecording): Promise<'kept'> => {
    this.kept.set(one.id, one);
    return Promise.resolve('kept');
  };
  list = (): Promise<WaitingRecording[]> => Promise.resolve([...this.kept.values()]);
  replace = (id: string, one: WaitingRecording): Promise<void> => {
    if (this.kept.delete(id)) this.kept.set(one.id, one);
    this.onReplaced();
    return Promise.resolve();
  };
  remove = (id: string): Promise<void> => {
    this.kept.delete(id);
    return Promise.resolve();
  };
  clear = (): Promise<void> => {
    this.kept.clear();
    return Promise.resolve();
  };
}

/** A server whose answers a test scripts; the last answer stays. */
class FakeServer {
  readonly calls: string[] = [];
  announced: Announced[] = [{ kind: 'announced', id: 's1', address: ADDRESS }];
  sent = ['sent'];
  started: Started[] = [{ kind: 'started' }];
  looked: Looked[] = [{ kind: 'done', result: null }];
  /** What each following tells before it ends. */
  followed: [number, number | null][][] = [[]];
  paused: (() => void) | null = null;
  onWav = (): void => undefined;
  readonly #held = new Map<string, Promise<void>>();

  /** Lets a call wait. Returns a function that answers it. */
  hold(call: string): () => void {
    let answer: () => void = () => undefined;
    this.#held.set(call, new Promise((resolve) => (answer = resolve)));
    return answer;
  }

  ports(store: WaitingStore): QueuePorts {
    let made = 0;
    const next = <T>(answers: T[]): T => {
      const [first] = answers;
      if (first === undefined) throw new Error('no answer is left');
      if (answers.length > 1) answers.shift();
      return first;
    };
    const answer = async <T>(call: string, answers: T[]): Promise<T> => {
      this.calls.push(call);
      await this.#held.get(call);
      return next(answers);
    };
    return {
      store,
      announce: ({ id }) => answer(`announce ${id}`, this.announced),
      send: (sound, to) => answer(`send ${sound.size} to ${to.url}`, this.sent),
      start: (id) => answer(`start ${id}`, this.started),
      follow: async (id, onProgress) => {
        for (const [done, length] of await answer(`follow ${id}`, this.followed)) onProgress(done, length);
      },
      look: (id) => answer(`look ${id}`, this.looked),
      cancel: (id) => {
        this.calls.push(`cancel ${id}`);
        return Promise.resolve();
      },
      asWav: () => {
        this.onWav();
        return Promise.resolve(new Blob(['a larger sound']));
      },
      uuid: () => `new${++made}`,
      pause: () =>
        new Promise((end) => {
          if (this.paused === null) end();
          else this.paused = end;
        }),
    };
  }
}

let store: FakeStore;
let server: FakeServer;
let queue: OfflineQueue;

beforeEach(() => {
  store = new FakeStore();
  server = new FakeServer();
  queue = new OfflineQueue(server.ports(store), 'ana');
});

it('sends what waits, shows how far it is, and forgets it when it is scored', async () => {
  server.followed = [
    [
      [0, null],
      [500, 2_000],
    ],
  ];
  const steps: string[] = [];
  queue.subscribe(() => steps.push(JSON.stringify(queue.state().items[0]?.step)));
  await queue.add(recording('a'));
  await queue.send();
  expect(server.calls).toEqual(['announce a', 'send 5 to http://files/one', 'start s1', 'follow s1', 'look s1']);
  expect(steps).toContain('{"kind":"scoring","share":null}');
  expect(steps).toContain('{"kind":"scoring","share":0.25}');
  expect(queue.state().items[0]?.step).toEqual({ kind: 'done', result: null });
  expect(store.kept.size).toBe(0);
});

it('asks once where it is when the connection breaks, and goes on following', async () => {
  await queue.add(recording('a'));
  server.looked = [
    { kind: 'atWork', done: 1_000, length: 2_000 },
    { kind: 'done', result: null },
  ];
  const shares: unknown[] = [];
  queue.subscribe(() => shares.push(queue.state().items[0]?.step));
  await queue.send();
  expect(server.calls.slice(3)).toEqual(['follow s1', 'look s1', 'follow s1', 'look s1']);
  expect(shares).toContainEqual({ kind: 'scoring', share: 0.5 });
});

it('stays where it is when the line is lost while it is followed', async () => {
  await queue.add(recording('a'));
  server.looked = [{ kind: 'failed', failure: LOST }];
  await queue.send();
  expect(queue.state()).toMatchObject({ isSending: false, failure: LOST, items: [{ step: { kind: 'waiting' } }] });
  expect(store.kept.size).toBe(1);
});

it('sends nothing of another person', async () => {
  await queue.add(recording('b', 'ben'));
  await queue.send();
  expect(server.calls).toEqual([]);
  expect(queue.state().items).toEqual([]);
  expect(store.kept.size).toBe(1);
});

it('keeps everything when the line is lost, and sends it with the same key later', async () => {
  await queue.add(recording('a'));
  server.announced = [
    { kind: 'failed', failure: LOST },
    { kind: 'announced', id: 's1', address: null },
  ];
  await queue.send();
  expect(queue.state()).toMatchObject({ isSending: false, failure: LOST, items: [{ step: { kind: 'waiting' } }] });
  expect(store.kept.size).toBe(1);
  await queue.send();
  expect(server.calls).toEqual(['announce a', 'announce a', 'start s1', 'follow s1', 'look s1']);
  expect(store.kept.size).toBe(0);
});

it('asks for another address when the recording did not arrive, three times at most', async () => {
  await queue.add(recording('a'));
  server.sent = ['refused'];
  server.started = [{ kind: 'missing', address: { ...ADDRESS, url: 'http://files/two' } }];
  await queue.send();
  expect(server.calls.filter((call) => call.startsWith('send'))).toEqual([
    'send 5 to http://files/one',
    'send 5 to http://files/two',
    'send 5 to http://files/two',
  ]);
  expect(queue.state().items[0]?.step).toEqual({ kind: 'waiting' });
});

it('says why a recording was refused, leaves it alone, and sends it as a new one on request', async () => {
  await queue.add(recording('a'));
  server.looked = [{ kind: 'refused', refusal: 'USED_UP' }];
  await queue.send();
  await queue.send();
  expect(server.calls.filter((call) => call.startsWith('announce'))).toEqual(['announce a']);
  expect(queue.state().items[0]?.recording.refusal).toBe('USED_UP');
  server.looked = [{ kind: 'done', result: null }];
  await queue.sendAgain('a');
  expect(server.calls).toContain('announce new1');
  expect(store.kept.size).toBe(0);
});

it('sends a WAV file where the server does not read what the browser has recorded', async () => {
  await queue.add(recording('a'));
  server.looked = [
    { kind: 'refused', refusal: 'UNREADABLE' },
    { kind: 'done', result: null },
  ];
  await queue.send();
  expect(server.calls).toEqual([
    'announce a',
    'send 5 to http://files/one',
    'start s1',
    'follow s1',
    'look s1',
    'announce new1',
    'send 14 to http://files/one',
    'start s1',
    'follow s1',
    'look s1',
  ]);
  expect(queue.state().items.map(({ step }) => step.kind)).toEqual(['done']);
});

it('gives up when the WAV file cannot be read either', async () => {
  await queue.add(recording('a'));
  server.looked = [{ kind: 'refused', refusal: 'UNREADABLE' }];
  await queue.send();
  expect(queue.state().items).toMatchObject([{ recording: { id: 'new1', isWav: true, refusal: 'UNREADABLE' } }]);
});

it('stops and cancels a recording that is deleted on its way, and goes on with the next one', async () => {
  await queue.add(recording('a'));
  await queue.add(recording('b'));
  server.paused = () => undefined;
  server.looked = [{ kind: 'atWork', done: 0, length: null }];
  const sending = queue.send();
  await expect.poll(() => server.calls.includes('look s1')).toBe(true);
  server.looked = [{ kind: 'done', result: null }];
  await queue.remove('a');
  const end = server.paused;
  server.paused = null;
  end();
  await sending;
  expect(server.calls).toContain('cancel s1');
  expect(queue.state().items.map(({ recording: { id }, step }) => [id, step.kind])).toEqual([['b', 'done']]);
});

/** Sends A before B, runs `meanwhile` while a call waits for its answer, and gives that. */
async function sent(call: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const answer = server.hold(call);
  await queue.add(recording('a'));
  await queue.add(recording('b'));
  const sending = queue.send();
  await expect.poll(() => server.calls).toContain(call);
  await meanwhile();
  answer();
  await sending;
}

const steps = (): [string, string][] => queue.state().items.map(({ recording: { id }, step }) => [id, step.kind]);

it('does not send a recording that was deleted while another one was scored', async () => {
  await sent('follow s1', () => queue.remove('b'));
  expect(server.calls).not.toContain('announce b');
  expect(steps()).toEqual([['a', 'done']]);
});

it('does not send a recording that another tab has deleted', async () => {
  await sent('follow s1', () => store.remove('b'));
  expect(server.calls).not.toContain('announce b');
  expect(steps()).toEqual([['a', 'done']]);
});

it('cancels a recording that was deleted while it was announced', async () => {
  await sent('announce a', () => queue.remove('a'));
  expect(server.calls.slice(0, 3)).toEqual(['announce a', 'cancel s1', 'announce b']);
  expect(steps()).toEqual([['b', 'done']]);
});

it('does not start a recording that was deleted while it was sent', async () => {
  await sent('send 5 to http://files/one', () => queue.remove('a'));
  expect(server.calls.slice(0, 4)).toEqual(['announce a', 'send 5 to http://files/one', 'cancel s1', 'announce b']);
});

it.each(['made', 'stored'])('sends no recording that was deleted while its WAV file was %s', async (moment) => {
  server.looked = [
    { kind: 'refused', refusal: 'UNREADABLE' },
    { kind: 'done', result: null },
  ];
  const remove = (): void => void queue.remove('a');
  if (moment === 'made') server.onWav = remove;
  else store.onReplaced = remove;
  await queue.add(recording('a'));
  await queue.send();
  expect(server.calls.at(-1)).toBe('cancel s1');
  expect(steps()).toEqual([]);
  expect(store.kept.size).toBe(0);
});

it('sends what is recorded while another one is sent', async () => {
  await sent('follow s1', () => queue.add(recording('c')));
  expect(steps()).toEqual([
    ['a', 'done'],
    ['b', 'done'],
    ['c', 'done'],
  ]);
});

it('announces nothing more when the person goes while a recording is announced', async () => {
  await sent('announce a', () => {
    queue.close();
    return Promise.resolve();
  });
  expect(server.calls).toEqual(['announce a']);
});

it('keeps nothing once the person is gone', async () => {
  queue.close();
  expect(await queue.add(recording('a'))).toBe('gone');
  expect(store.kept.size).toBe(0);
});

it('sends nothing more once the person is gone', async () => {
  await queue.add(recording('a'));
  queue.close();
  await queue.send();
  expect(server.calls).toEqual([]);
  expect(store.kept.size).toBe(1);
});
