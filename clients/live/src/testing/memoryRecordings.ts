import type { KeptPiece, LocalRecording, Recordings } from '../recordings';

/** Recordings in memory. */
export function memoryRecordings(): Recordings {
  const recordings = new Map<string, LocalRecording>();
  const pieces = new Map<string, KeptPiece[]>();
  const of = (sessionId: string): KeptPiece[] => pieces.get(sessionId) ?? [];
  return {
    begin: (recording) => {
      recordings.set(recording.sessionId, recording);
      return Promise.resolve();
    },
    add: (sessionId, piece) => {
      pieces.set(sessionId, [...of(sessionId), piece]);
    },
    list: () =>
      Promise.resolve(
        [...recordings.values()]
          .map((recording) => ({ ...recording, pieces: of(recording.sessionId).length }))
          .sort((one, other) => other.startedAt - one.startedAt),
      ),
    pieces: (sessionId) => Promise.resolve(of(sessionId)),
    remove: (sessionId) => {
      recordings.delete(sessionId);
      pieces.delete(sessionId);
      return Promise.resolve();
    },
  };
}
