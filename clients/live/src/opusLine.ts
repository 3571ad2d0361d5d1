import { AudioEncoding, create, SpeakRequestSchema, type SpeakRequest } from '@vivavoce/contracts/speech';

import { PIECE_LENGTH } from './audioFormat';
import type { AudioAddress, Dial, Line, LineEvents } from './line';
import { framed, type OpusPorts, type VoiceEncoder } from './opus';

/** The chunks before its first one that a new connection sends again for the decoder: at least 80 ms. */
const PRE_ROLL = Math.ceil(80 / PIECE_LENGTH);
/** How much sent audio a connection may leave unreceived before the next one spares the line. */
const BACKLOG = 2_000 / PIECE_LENGTH;
/** The close code of a server that does not take the encoding. */
const UNSUPPORTED = 4415;
const LOST = 1006;

interface Piece {
  sequence: number;
  pcm: Uint8Array;
}

/** The connections of one session, each of which sends PCM, or Opus where the line is slow. */
class Session {
  readonly #dial: Dial;
  readonly #opus: OpusPorts;
  /** Sent chunks that are not settled, and those just before them. */
  #sent: Piece[] = [];
  #received = 0;
  #isSlow = false;
  #isUsable = true;

  constructor(dial: Dial, opus: OpusPorts) {
    this.#dial = dial;
    this.#opus = opus;
  }

  dial(address: AudioAddress, events: LineEvents): Line {
    let encoder: OpusLine | null = null;
    const line = this.#dial(address, {
      opened: () => {
        events.opened();
      },
      response: (response) => {
        if (response.response.case === 'acknowledged') {
          this.#received = Math.max(this.#received, Number(response.response.value.receivedSequence));
          const needed = Number(response.response.value.settledSequence) - PRE_ROLL;
          this.#sent = this.#sent.filter(({ sequence }) => sequence > needed);
        }
        events.response(response);
      },
      closed: (code, reason) => {
        this.#ended(encoder);
        if (encoder !== null && code === UNSUPPORTED) {
          this.#isUsable = false;
          events.closed(LOST, '');
        } else events.closed(code, reason);
      },
    });
    encoder = this.#encoderFor(line, events);
    return {
      send: (request) => {
        if (request.request.case === 'audio') {
          const { sequence, data } = request.request.value;
          this.#keep({ sequence: Number(sequence), pcm: data });
        }
        (encoder ?? line).send(request);
      },
      close: () => {
        this.#ended(encoder);
        line.close();
      },
    };
  }

  /** Null when the connection is to send PCM. */
  #encoderFor(line: Line, events: LineEvents): OpusLine | null {
    if (!this.#isUsable || !(this.#isSlow || this.#opus.isLineSlow())) return null;
    const made = new OpusLine(line, (sequence) => this.#before(sequence));
    const encoder = this.#opus.open({
      encoded: (packets) => {
        made.encoded(packets);
      },
      failed: () => {
        if (made.isClosed) return;
        this.#isUsable = false;
        this.#ended(made);
        line.close();
        events.closed(LOST, '');
      },
    });
    if (encoder === null) return null;
    made.begin(encoder);
    return made;
  }

  #ended(encoder: OpusLine | null): void {
    encoder?.close();
    if ((this.#sent.at(-1)?.sequence ?? 0) - this.#received > BACKLOG) this.#isSlow = true;
  }

  /** A new connection sends again what comes after its first chunk. */
  #keep(piece: Piece): void {
    while ((this.#sent.at(-1)?.sequence ?? 0) >= piece.sequence) this.#sent.pop();
    this.#sent.push(piece);
  }

  /** The chunks that precede a number without a gap, as many as the decoder needs. */
  #before(sequence: number): Piece[] {
    const wanted = new Map(this.#sent.map((piece) => [piece.sequence, piece]));
    const before: Piece[] = [];
    for (let at = sequence - 1; at >= sequence - PRE_ROLL; at--) {
      const piece = wanted.get(at);
      if (piece === undefined) break;
      before.unshift(piece);
    }
    return before;
  }
}

/** Sends the audio of one connection as Opus, and everything else in its place between the audio. */
class OpusLine {
  readonly #line: Line;
  readonly #before: (sequence: number) => readonly Piece[];
  /** What waits for packets: the numbers of chunks, and requests that follow them. */
  #waiting: (number | SpeakRequest)[] = [];
  #encoder: VoiceEncoder | null = null;
  #hasAudio = false;

  constructor(line: Line, before: (sequence: number) => readonly Piece[]) {
    this.#line = line;
    this.#before = before;
  }

  begin(encoder: VoiceEncoder): void {
    this.#encoder = encoder;
  }

  get isClosed(): boolean {
    return this.#encoder === null;
  }

  send(request: SpeakRequest): void {
    if (request.request.case === 'config') {
      const { value } = request.request;
      const resumeFrom = value.resumeFrom > PRE_ROLL ? value.resumeFrom - BigInt(PRE_ROLL) : 1n;
      this.#line.send(
        create(SpeakRequestSchema, {
          request: { case: 'config', value: { ...value, encoding: AudioEncoding.OPUS, resumeFrom } },
        }),
      );
    } else if (request.request.case === 'audio') {
      const { sequence, data } = request.request.value;
      if (!this.#hasAudio) for (const piece of this.#before(Number(sequence))) this.#encode(piece);
      this.#hasAudio = true;
      this.#encode({ sequence: Number(sequence), pcm: data });
    } else if (this.#waiting.length === 0) this.#line.send(request);
    else this.#waiting.push(request);
  }

  encoded(packets: readonly Uint8Array[]): void {
    if (this.isClosed) return;
    const sequence = this.#waiting.shift();
    if (typeof sequence !== 'number') return;
    const value = { sequence: BigInt(sequence), data: framed(packets) };
    this.#line.send(create(SpeakRequestSchema, { request: { case: 'audio', value } }));
    for (let next = this.#waiting[0]; typeof next === 'object'; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#line.send(next);
    }
  }

  close(): void {
    this.#encoder?.close();
    this.#encoder = null;
    this.#waiting = [];
  }

  #encode({ sequence, pcm }: Piece): void {
    this.#waiting.push(sequence);
    this.#encoder?.encode(pcm);
  }
}

/** The dialling of one session: PCM, or Opus where the device or an earlier connection says that the line is slow. */
export function dialSparing(dial: Dial, opus: OpusPorts | undefined): Dial {
  if (opus === undefined) return dial;
  const session = new Session(dial, opus);
  return (address, events) => session.dial(address, events);
}
