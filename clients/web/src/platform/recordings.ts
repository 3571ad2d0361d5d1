import {
  surplusOf,
  type KeptPiece,
  type KeptRecording,
  type LocalRecording,
  type Recordings,
} from '@vivavoce/live/recordings';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  recording: { key: string; value: LocalRecording };
  piece: { key: [string, number]; value: KeptPiece & { sessionId: string } };
}

/**
 * The store in the browser's IndexedDB. Browsers without IndexedDB (some private windows) record without a local copy.
 */
export function localRecordings(name = 'vivavoce'): Recordings {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('recording', { keyPath: 'sessionId' });
        fresh.createObjectStore('piece', { keyPath: ['sessionId', 'sequence'] });
      },
    });
    return opened;
  };
  const all = (sessionId: string, from = 0): IDBKeyRange =>
    IDBKeyRange.bound([sessionId, from], [sessionId, Number.MAX_SAFE_INTEGER]);
  const quietly = async <T>(work: (open: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work(await database());
    } catch {
      return otherwise;
    }
  };
  const list = async (open: IDBPDatabase<Schema>): Promise<KeptRecording[]> => {
    const recordings = await open.getAll('recording');
    const counted = recordings.map(async (recording) => ({
      ...recording,
      pieces: await open.count('piece', all(recording.sessionId)),
    }));
    return (await Promise.all(counted)).sort((one, other) => other.startedAt - one.startedAt);
  };
  const remove = async (open: IDBPDatabase<Schema>, sessionId: string): Promise<void> => {
    const change = open.transaction(['recording', 'piece'], 'readwrite');
    await Promise.all([
      change.objectStore('recording').delete(sessionId),
      change.objectStore('piece').delete(all(sessionId)),
      change.done,
    ]);
  };
  const removeAll = async (open: IDBPDatabase<Schema>, recordings: readonly KeptRecording[]): Promise<void> => {
    await Promise.all(recordings.map(({ sessionId }) => remove(open, sessionId)));
  };
  const put = async (open: IDBPDatabase<Schema>, sessionId: string, piece: KeptPiece): Promise<void> => {
    const change = open.transaction(['recording', 'piece'], 'readwrite');
    const pieces = change.objectStore('piece');
    const place = async (): Promise<void> => {
      if ((await change.objectStore('recording').count(sessionId)) === 0) return;
      await Promise.all([pieces.delete(all(sessionId, piece.sequence)), pieces.put({ ...piece, sessionId })]);
    };
    await Promise.all([place(), change.done]);
  };
  return {
    begin: (recording) =>
      quietly(async (open) => {
        await open.put('recording', recording);
      }, undefined),
    add: (sessionId, piece) => {
      void quietly(async (open) => {
        try {
          await put(open, sessionId, piece);
        } catch {
          // The storage is full. A recording with a gap is worth sending, and not playing.
          if ((await open.get('recording', sessionId))?.isConfirmed === true) await remove(open, sessionId);
        }
      }, undefined);
    },
    confirm: (sessionId) =>
      quietly(async (open) => {
        const change = open.transaction('recording', 'readwrite');
        const recording = await change.store.get(sessionId);
        if (recording !== undefined) await change.store.put({ ...recording, isConfirmed: true });
        await change.done;
        await removeAll(open, surplusOf(await list(open)));
      }, undefined),
    list: () => quietly(list, []),
    pieces: (sessionId) => quietly((open) => open.getAll('piece', all(sessionId)), []),
    remove: (sessionId) => quietly((open) => remove(open, sessionId), undefined),
    removeConfirmed: () =>
      quietly(
        async (open) =>
          removeAll(
            open,
            (await list(open)).filter(({ isConfirmed }) => isConfirmed),
          ),
        undefined,
      ),
  };
}

let here: Recordings | null = null;

/** The local store of recordings; one for the whole page. */
export function recordingsHere(): Recordings {
  here ??= localRecordings();
  return here;
}
