import { surplusOf, type KeptPiece, type KeptRecording, type LocalRecording, type Recordings } from '../recordings';

/** Recordings in memory. */
export function memoryRecordings(): Recordings {
  const recordings = new Map<string, LocalRecording>();
  const pieces = new Map<string, KeptPiece[]>();
  const of = (sessionId: string): KeptPiece[] => pieces.get(sessionId) ?? [];
  const all = (): KeptRecording[] =>
    [...recordings.values()]
      .map((recording) => ({ ...recording, pieces: of(recording.sessionId).length }))
      .sort((one, other) => other.startedAt - one.startedAt);
  const removeAll = (some: readonly { sessionId: string }[]): Promise<void> => {
    for (const { sessionId } of some) {
      recordings.delete(sessionId);
      pieces.delete(sessionId);
    }
    return Promise.resolve();
  };
  return {
    begin: (recording) => {
      recordings.set(recording.sessionId, recording);
      return Promise.resolve();
    },
    add: (sessionId, piece) => {
      if (!recordings.has(sessionId)) return;
      const stored = of(sessionId);
      while ((stored.at(-1)?.sequence ?? 0) >= piece.sequence) stored.pop();
      stored.push(piece);
      pieces.set(sessionId, stored);
    },
    confirm: (sessionId) => {
      const recording = recordings.get(sessionId);
      if (recording !== undefined) recordings.set(sessionId, { ...recording, isConfirmed: true });
      return removeAll(surplusOf(all()));
    },
    list: () => Promise.resolve(all()),
    pieces: (sessionId) => Promise.resolve([...of(sessionId)]),
    remove: (sessionId) => removeAll([{ sessionId }]),
    removeConfirmed: () => removeAll(all().filter(({ isConfirmed }) => isConfirmed)),
  };
}
