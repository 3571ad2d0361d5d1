/** A recording that the server has not confirmed. */
export interface LocalRecording {
  /** The session's global id. */
  sessionId: string;
  /** The title to show. */
  title: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
}

export interface KeptPiece {
  sequence: number;
  pcm: Uint8Array;
}

/** The local store of recordings. */
export interface Recordings {
  begin(recording: LocalRecording): Promise<void>;
  add(sessionId: string, piece: KeptPiece): void;
  /** Newest first. */
  list(): Promise<(LocalRecording & { pieces: number })[]>;
  pieces(sessionId: string): Promise<KeptPiece[]>;
  remove(sessionId: string): Promise<void>;
}
