import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { MOST_BYTES, MOST_WAITING, type WaitingRecording, type WaitingStore } from '@/lib/offline/waiting';

/** As it is stored: browsers differ in how they store a `Blob`. */
type Stored = Omit<WaitingRecording, 'sound'> & { bytes: Uint8Array<ArrayBuffer>; type: string };

interface Schema extends DBSchema {
  recording: { key: string; value: Stored };
}

function bytesOf(sound: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((read, fail) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === 'object' && reader.result !== null) read(new Uint8Array(reader.result));
    };
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(sound);
  });
}

async function stored({ sound, ...rest }: WaitingRecording): Promise<Stored> {
  return { ...rest, bytes: await bytesOf(sound), type: sound.type };
}

function waiting({ bytes, type, ...rest }: Stored): WaitingRecording {
  return { ...rest, sound: new Blob([bytes], { type }) };
}

/** The recordings that wait in the browser’s IndexedDB, in their bounds. Some private windows have none. */
export function waitingRecordings(name = 'vivavoce.offline'): WaitingStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('recording', { keyPath: 'id' });
      },
    });
    return opened;
  };
  return {
    add: async (recording) => {
      try {
        const added = await stored(recording);
        const change = (await database()).transaction('recording', 'readwrite');
        const before = await change.store.getAll();
        const size = before.reduce((sum, { bytes }) => sum + bytes.byteLength, added.bytes.byteLength);
        const hasRoom = before.length < MOST_WAITING && size <= MOST_BYTES;
        if (hasRoom) await change.store.put(added);
        await change.done;
        return hasRoom ? 'kept' : 'full';
      } catch (thrown) {
        return thrown instanceof DOMException && thrown.name === 'QuotaExceededError' ? 'full' : 'unavailable';
      }
    },
    list: async () => {
      try {
        const all = await (await database()).getAll('recording');
        return all.sort((one, other) => one.recordedAt - other.recordedAt).map(waiting);
      } catch {
        return [];
      }
    },
    replace: async (id, recording) => {
      const after = await stored(recording);
      const change = (await database()).transaction('recording', 'readwrite');
      if ((await change.store.count(id)) > 0) {
        await change.store.delete(id);
        await change.store.put(after);
      }
      await change.done;
    },
    remove: async (id) => {
      try {
        await (await database()).delete('recording', id);
      } catch {
        // Nothing was kept.
      }
    },
    clear: async () => {
      try {
        await (await database()).clear('recording');
      } catch {
        // Nothing was kept.
      }
    },
  };
}

let made: WaitingStore | null = null;

/** The recordings that wait in this browser. */
export function waitingHere(): WaitingStore {
  made ??= waitingRecordings();
  return made;
}
