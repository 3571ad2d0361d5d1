import type { KeptPiece, Recordings } from './recordings';

export interface TalkCopyPorts {
  recordings: Recordings;
  now(): number;
}

/**
 * The learner's own sound of a talk, kept on this device so that the report can play it. It is never sent from there. A chunk
 * stands at its number, as the server counts it: a pause or a lost line moves no time.
 */
export class TalkCopy {
  readonly #ports: TalkCopyPorts;
  readonly #sessionId: string;
  #hasBegun = false;

  constructor(ports: TalkCopyPorts, sessionId: string) {
    this.#ports = ports;
    this.#sessionId = sessionId;
  }

  add(piece: KeptPiece): void {
    const { recordings, now } = this.#ports;
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      // The talk does not wait for the storage, which does one thing after another.
      void recordings.begin({
        sessionId: this.#sessionId,
        title: '',
        startedAt: now(),
        isDrill: false,
        isConfirmed: true,
      });
      this.end();
    }
    recordings.add(this.#sessionId, piece);
  }

  /** Makes room: talks that were broken off have not. */
  end(): void {
    if (this.#hasBegun) void this.#ports.recordings.confirm(this.#sessionId);
  }
}
