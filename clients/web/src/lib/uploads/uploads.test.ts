import { failureOf } from '@vivavoce/graphql';
import { describe, expect, it, vi } from 'vitest';

import type { Sending } from '@/platform/sendFile';

import { Uploads, type UploadPorts } from './uploads';

type Ports = UploadPorts<'TEXT', 'EMPTY' | 'TYPE' | 'USED_UP'>;

const ADDRESS = { url: 'http://files/1', contentType: 'text/plain' };

type Created = Awaited<ReturnType<Ports['create']>>;
type Completed = Awaited<ReturnType<Ports['complete']>>;

/** Files that are sent when the test says so. */
class FakeStore implements Ports {
  online = true;
  created: Created[] = [];
  completed: Completed[] = [];
  readonly keys: string[] = [];
  readonly removed: string[] = [];
  readonly sending: { file: File; url: string; show: (bytes: number) => void; end: (how: Sending) => void }[] = [];
  #count = 0;

  readonly create: Ports['create'] = ({ key }) => {
    this.keys.push(key);
    return Promise.resolve(this.created.shift() ?? { kind: 'created', id: `d-${key}`, address: ADDRESS });
  };
  readonly send: Ports['send'] = (file, { url }, show, signal) =>
    new Promise((end) => {
      signal.addEventListener('abort', () => end('cancelled'));
      this.sending.push({ file, url, show, end });
    });
  readonly complete: Ports['complete'] = () => Promise.resolve(this.completed.shift() ?? { kind: 'completed' });
  readonly remove = (id: string): void => void this.removed.push(id);
  readonly isOnline = (): boolean => this.online;
  readonly uuid = (): string => `k${++this.#count}`;

  /** Waits until this many files were begun. */
  async begun(count: number): Promise<void> {
    await vi.waitFor(() => expect(this.sending).toHaveLength(count));
  }
}

function text(name: string): { file: File; kind: 'TEXT' } {
  return { file: new File(['hello'], name), kind: 'TEXT' };
}

function kinds(uploads: Uploads<'TEXT', 'EMPTY' | 'TYPE' | 'USED_UP'>): string[] {
  return uploads.state().all.map(({ state }) => state.kind);
}

describe('uploads', () => {
  it('send two files at a time, show how much is sent, and leave the list when the file is there', async () => {
    const store = new FakeStore();
    const uploads = new Uploads(store);
    uploads.add([text('a.txt'), text('b.txt'), text('c.txt')]);
    await store.begun(2);
    expect(kinds(uploads)).toEqual(['sending', 'sending', 'waiting']);
    expect(uploads.isBusy).toBe(true);
    store.sending[0]?.show(3);
    expect(uploads.state().all[0]?.state).toEqual({ kind: 'sending', sentBytes: 3 });
    store.sending[0]?.end('sent');
    await store.begun(3);
    expect(uploads.state()).toMatchObject({ sent: 1, all: [{ name: 'b.txt' }, { name: 'c.txt' }] });
    store.sending[1]?.end('sent');
    store.sending[2]?.end('sent');
    await vi.waitFor(() => expect(uploads.state()).toEqual({ sent: 3, all: [] }));
    expect(uploads.isBusy).toBe(false);
    expect(store.removed).toEqual([]);
  });

  it('never send a refused file', async () => {
    const store = new FakeStore();
    const uploads = new Uploads(store);
    uploads.add([{ file: new File(['x'], 'a.jpg'), refusal: 'TYPE' }, text('b.txt')]);
    await store.begun(1);
    expect(store.keys).toEqual(['k2']);
    uploads.remove('k1');
    expect(uploads.state().all.map(({ name }) => name)).toEqual(['b.txt']);
    expect(store.removed).toEqual([]);
  });

  it('try a failed file again with the same key', async () => {
    const store = new FakeStore();
    const uploads = new Uploads(store);
    uploads.add([text('a.txt')]);
    await store.begun(1);
    store.sending[0]?.end('refused');
    await vi.waitFor(() => expect(kinds(uploads)).toEqual(['failed']));
    uploads.retry('k1');
    await store.begun(2);
    expect(store.keys).toEqual(['k1', 'k1']);
    store.sending[1]?.end('sent');
    await vi.waitFor(() => expect(uploads.state()).toEqual({ sent: 1, all: [] }));
  });

  it('send a file again that the store does not have, to another address', async () => {
    const store = new FakeStore();
    store.completed = [{ kind: 'missing', address: { ...ADDRESS, url: 'http://files/2' } }];
    const uploads = new Uploads(store);
    uploads.add([text('a.txt')]);
    await store.begun(1);
    store.sending[0]?.end('sent');
    await store.begun(2);
    expect(store.sending[1]?.url).toBe('http://files/2');
    store.sending[1]?.end('sent');
    await vi.waitFor(() => expect(uploads.state().sent).toBe(1));
  });

  it('complete a file that is there already without sending it', async () => {
    const store = new FakeStore();
    store.created = [{ kind: 'created', id: 'd', address: null }];
    const uploads = new Uploads(store);
    uploads.add([text('a.txt')]);
    await vi.waitFor(() => expect(uploads.state()).toEqual({ sent: 1, all: [] }));
    expect(store.sending).toEqual([]);
  });

  it('remove what was reserved when they are cancelled or taken off the list', async () => {
    const store = new FakeStore();
    const uploads = new Uploads(store);
    uploads.add([text('a.txt'), text('b.txt')]);
    await store.begun(2);
    uploads.remove('k1');
    await vi.waitFor(() => expect(store.removed).toEqual(['d-k1']));
    store.sending[1]?.end('refused');
    await vi.waitFor(() => expect(kinds(uploads)).toEqual(['failed']));
    uploads.remove('k2');
    expect(store.removed).toEqual(['d-k1', 'd-k2']);
    expect(uploads.state()).toEqual({ sent: 0, all: [] });
  });

  it('show what the service refuses or fails with', async () => {
    const store = new FakeStore();
    const failure = failureOf({ code: 'UNAVAILABLE' });
    store.created = [
      { kind: 'refused', refusal: 'USED_UP' },
      { kind: 'failed', failure },
    ];
    const uploads = new Uploads(store);
    uploads.add([text('a.txt'), text('b.txt')]);
    await vi.waitFor(() => expect(kinds(uploads)).toEqual(['refused', 'failed']));
    expect(uploads.state().all[1]?.state).toEqual({ kind: 'failed', failure });
  });

  it('wait for the network, and go on by themselves when it is back', async () => {
    const store = new FakeStore();
    store.online = false;
    const uploads = new Uploads(store);
    uploads.add([text('a.txt')]);
    expect(kinds(uploads)).toEqual(['waiting']);
    store.online = true;
    uploads.online();
    await store.begun(1);
    store.sending[0]?.end('lost');
    await vi.waitFor(() => expect(kinds(uploads)).toEqual(['failed']));
    uploads.online();
    await store.begun(2);
    expect(kinds(uploads)).toEqual(['sending']);
  });

  it('end with the person, and begin nothing more', async () => {
    const store = new FakeStore();
    const uploads = new Uploads(store);
    uploads.add([text('a.txt'), text('b.txt'), text('c.txt')]);
    await store.begun(2);
    uploads.end();
    expect(uploads.state().all).toEqual([]);
    uploads.online();
    uploads.add([text('d.txt')]);
    await vi.waitFor(() => expect(store.sending).toHaveLength(2));
    expect(store.keys).toEqual(['k1', 'k2']);
    expect(store.removed).toEqual([]);
  });
});
