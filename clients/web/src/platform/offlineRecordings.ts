import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { MOST_BYTES, MOST_WAITING, type WaitingRecording, type WaitingStore } from '@/lib/offline/waiting';

interface Schema extends DBSchema {
  recording: { key: string; value: WaitingRecording };
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
        const change = (await database()).transaction('recording', 'readwrite');
        const waiting = await change.store.getAll();
        const bytes = waiting.reduce((sum, { sound }) => sum + sound.size, recording.sound.size);
        const hasRoom = waiting.length < MOST_WAITING && bytes <= MOST_BYTES;
        if (hasRoom) await change.store.put(recording);
        await change.done;
        return hasRoom ? 'kept' : 'full';
      } catch (thrown) {
        return thrown instanceof DOMException && thrown.name === 'QuotaExceededError' ? 'full' : 'unavailable';
      }
    },
    list: async () => {
      try {
        const all = await (await database()).getAll('recording');
        return all.sort((one, other) => one.recordedAt - other.recordedAt);
      } catch {
        return [];
      }
    },
    replace: async (id, recording) => {
      const change = (await database()).transaction('recording', 'readwrite');
      if ((await change.store.count(id)) > 0) {
        await change.store.delete(id);
        await change.store.put(recording);
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
