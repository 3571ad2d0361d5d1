import { PIECE_LENGTH, wav } from './audioFormat';

/** A recording on this device. */
export interface LocalRecording {
  /** The session's global id. */
  sessionId: string;
  /** The global id of the person who recorded it; unset for a guest, for a talk, and in recordings that earlier versions have kept. */
  owner?: string | undefined;
  /** The title to show where it is offered to be sent; empty for a talk, which is not. */
  title: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** The spoken language as a BCP 47 tag; unset for a talk and a drill, and in recordings that earlier versions have kept. */
  language?: string | undefined;
  /** Whether it repeats one word. A drill that was left is not worth sending later. */
  isDrill: boolean;
  /** Whether it stays only to be played: the server has all of it, or it is a talk's, which cannot be sent later. */
  isConfirmed: boolean;
}

export type KeptRecording = LocalRecording & {
  /** The number of its audio chunks. */
  pieces: number;
};

export interface KeptPiece {
  sequence: number;
  pcm: Uint8Array;
}

/** The local store of recordings. */
export interface Recordings {
  begin(recording: LocalRecording): Promise<void>;
  /**
   * Adds a chunk in place of an earlier page's with its number or a higher one. Does nothing when the recording has not begun or
   * was removed meanwhile. A recording that is only to be played is removed when a chunk cannot be stored.
   */
  add(sessionId: string, piece: KeptPiece): void;
  /** Keeps a recording that the server has, to be played: the latest ones, up to `PLAYABLE` together, and no drill. */
  confirm(sessionId: string): Promise<void>;
  /** Newest first. */
  list(): Promise<KeptRecording[]>;
  pieces(sessionId: string): Promise<KeptPiece[]>;
  remove(sessionId: string): Promise<void>;
  /** Removes all that the server has. */
  removeConfirmed(): Promise<void>;
}

/** The audio that stays on this device to be played, in milliseconds. */
export const PLAYABLE = 30 * 60_000;

/** Returns the confirmed recordings that do not stay: drills, and what is beyond `PLAYABLE`, newest first. */
export function surplusOf(recordings: readonly KeptRecording[]): KeptRecording[] {
  let kept = 0;
  return recordings.filter(({ isConfirmed, isDrill, pieces }) => {
    if (!isConfirmed) return false;
    if (isDrill) return true;
    kept += pieces * PIECE_LENGTH;
    return kept > PLAYABLE;
  });
}

/** Returns the recordings of a person that were left before the server had them, and are worth sending. */
export function unfinishedOf(recordings: readonly KeptRecording[], person: string): KeptRecording[] {
  return recordings.filter(
    ({ owner, isConfirmed, isDrill, pieces }) => owner === person && !isConfirmed && !isDrill && pieces > 0,
  );
}

/** After this time nothing is left of a guest, in milliseconds. */
const GUEST_STAYS = 24 * 60 * 60_000;

/** Returns the recordings that will be neither sent nor played: left drills, those without sound, and what guests left a day ago. */
export function uselessOf(recordings: readonly KeptRecording[], now: number): KeptRecording[] {
  return recordings.filter(
    ({ owner, isConfirmed, isDrill, pieces, startedAt }) =>
      isDrill || pieces === 0 || (owner === undefined && !isConfirmed && now - startedAt > GUEST_STAYS),
  );
}

/** Returns a recording as a WAV file; null where a part of it is missing. */
export function wholeOf(pieces: readonly KeptPiece[]): Uint8Array<ArrayBuffer> | null {
  const isWhole = pieces.length > 0 && pieces.every(({ sequence }, i) => sequence === i + 1);
  return isWhole ? wav(pieces.map(({ pcm }) => pcm)) : null;
}
