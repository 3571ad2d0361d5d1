import {
  AudioConfigSchema,
  AudioEncoding,
  create,
  SpeakRequestSchema,
  type SpeakRequest,
  type SpeakResponse,
} from '@vivavoce/contracts/speech';

import { PIECE_LENGTH, SAMPLE_RATE } from './audioFormat';
import { canBeResumed, type AudioAddress, type Dial, type Line } from './line';

/** Where to resume a session. */
export interface Resumption {
  address: AudioAddress;
  /** The last chunk that need not be sent again. */
  settled: number;
}

export interface VoicePorts {
  dial: Dial;
  /** Requests a new ticket. Returns null when the session has ended; throws when the request fails. */
  resume(): Promise<Resumption | null>;
  /** Schedules work. Returns a function that cancels it. */
  later(run: () => void, milliseconds: number): () => void;
}

export interface VoiceEvents {
  response(response: SpeakResponse): void;
  /** Whether the audio socket is connected. */
  connected(isConnected: boolean): void;
  /** The progress in chunks: `spoken` in total, `received` and `settled` by the server. */
  progress(progress: Progress): void;
  /** The session has ended independently of this connection; its result can be requested. */
  ended(): void;
  /** The session cannot continue; contains the reason of the close frame, for example `SUPERSEDED`. */
  broken(reason: string): void;
}

export interface Progress {
  spoken: number;
  received: number;
  settled: number;
}

const WAITS = [200, 500, 1_000, 2_000, 4_000, 8_000];
/** The server accepts a burst of 30 s of audio, and beyond that twice real time. */
const BURST_PIECES = 20_000 / PIECE_LENGTH;
const KEEP_ALIVE_EVERY = 5_000;
/** The time without an acknowledgement after which a connection counts as lost, and its limit on a slow server. */
const PATIENCE = 3_000;
const LONGEST_PATIENCE = 24_000;

/**
 * Sends the audio of a session: numbers the chunks, keeps those that the server has not settled, and sends them again
 * on a new connection when the old one breaks.
 */
export class Voice {
  readonly #ports: VoicePorts;
  readonly #events: VoiceEvents;
  #kept: { sequence: number; pcm: Uint8Array }[] = [];
  #progress: Progress = { spoken: 0, received: 0, settled: 0 };
  /** The last chunk sent on the current connection. */
  #sent = 0;
  #line: Line | null = null;
  #isConnected = false;
  #isFinishing = false;
  #isPaused = false;
  #isOver = false;
  #tries = 0;
  #forgetTimer: () => void = () => undefined;
  #forgetPacing: (() => void) | null = null;
  #forgetKeepAlive: () => void = () => undefined;
  #forgetStall: (() => void) | null = null;
  #patience = PATIENCE;

  constructor(ports: VoicePorts, events: VoiceEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  /** Loads the stored chunks of an earlier page visit, with their original numbers. */
  restore(pieces: readonly { sequence: number; pcm: Uint8Array }[]): void {
    this.#kept = [...pieces];
    this.#progress = { ...this.#progress, spoken: pieces.at(-1)?.sequence ?? 0 };
  }

  /** Opens the first connection. */
  open(address: AudioAddress): void {
    this.#dial(address, 0);
  }

  /** Resumes a session on a new connection; also called when the network is back. */
  reopen(): void {
    if (this.#isOver || this.#isConnected) return;
    this.#tries = 0;
    this.#forgetTimer();
    void this.#resume();
  }

  /** Gives up the connection, for example because the system reports that the network is lost. */
  cut(): void {
    if (this.#isOver || this.#line === null) return;
    this.#line.close();
    this.#lost(1006, '');
  }

  /** Numbers a chunk and sends it as soon as possible. */
  say(pcm: Uint8Array): number {
    const sequence = this.#progress.spoken + 1;
    this.#isPaused = false;
    this.#kept.push({ sequence, pcm });
    this.#moved({ spoken: sequence });
    this.#pump();
    return sequence;
  }

  /** Tells the server to expect no audio until the next chunk, and keeps the session alive. */
  pause(): void {
    this.#isPaused = true;
    this.#send(control('pause'));
  }

  /** Keeps the session alive until the next chunk, without a pause: for an exam, which has none. */
  rest(): void {
    this.#isPaused = true;
  }

  /** Asks the partner of a role-play to say its last turn again, more slowly. */
  sayAgain(): void {
    this.#send(control('sayAgain'));
  }

  /** Asks for a line to say next in a role-play. */
  giveHint(): void {
    this.#send(control('giveHint'));
  }

  /** Takes back the last turn of the learner in a role-play. */
  takeBack(): void {
    this.#send(control('takeBack'));
  }

  /** Tells the server that the recording has ended. */
  finish(): void {
    this.#isFinishing = true;
    this.#pump();
  }

  /**
   * Tells the server that the recording has ended, if it has been sent all of it. Returns whether it has; otherwise the
   * session stays open for the rest.
   */
  leave(): boolean {
    if (!this.#isConnected || this.#sent < this.#progress.spoken) return false;
    this.#send(control('finish'));
    return true;
  }

  close(): void {
    this.#isOver = true;
    this.#forgetTimer();
    this.#forgetPacing?.();
    this.#forgetKeepAlive();
    this.#watchStall(false);
    this.#line?.close();
    this.#line = null;
  }

  #dial(address: AudioAddress, settled: number): void {
    let line: Line | null = null;
    const isCurrent = (): boolean => !this.#isOver && this.#line === line;
    line = this.#ports.dial(address, {
      opened: () => {
        if (!isCurrent()) return;
        this.#moved({ settled: Math.max(settled, this.#progress.settled) });
        this.#send(config(settled + 1));
      },
      response: (response) => {
        if (isCurrent()) this.#hear(response);
      },
      closed: (code, reason) => {
        if (isCurrent()) this.#lost(code, reason);
      },
    });
    this.#line = line;
    this.#sent = settled;
    this.#watchStall(true);
  }

  #hear(response: SpeakResponse): void {
    switch (response.response.case) {
      case 'accepted':
        this.#tries = 0;
        this.#watchStall(false);
        this.#connected(true);
        this.#sent = Math.max(0, Number(response.response.value.nextSequence) - 1);
        // A page that continues a session of an earlier one counts on from there.
        if (this.#progress.spoken === 0 && this.#sent > 0) this.#moved({ spoken: this.#sent, received: this.#sent });
        this.#keepAlive();
        this.#pump();
        break;
      case 'acknowledged': {
        const received = Number(response.response.value.receivedSequence);
        const settled = Number(response.response.value.settledSequence);
        this.#kept = this.#kept.filter((piece) => piece.sequence > settled);
        this.#moved({ received: Math.max(received, this.#progress.received), settled });
        this.#patience = PATIENCE;
        this.#watchStall(false);
        this.#watchStall(this.#sent > this.#progress.received);
        break;
      }
      case 'finished': {
        this.#moved({ received: this.#progress.spoken, settled: this.#progress.spoken });
        this.#events.response(response);
        this.close();
        return;
      }
      case 'event':
      case 'partnerAudio':
      case 'partnerHeld':
      case 'hintMissed':
      case 'heartbeat':
      case undefined:
        break;
    }
    this.#events.response(response);
  }

  #lost(code: number, reason: string): void {
    this.#line = null;
    this.#forgetPacing?.();
    this.#forgetPacing = null;
    this.#forgetKeepAlive();
    this.#watchStall(false);
    this.#connected(false);
    if (code === 4410 || reason === 'SESSION_ENDED') this.#end();
    else if (!canBeResumed(code)) this.#break(reason === '' ? 'UNKNOWN' : reason);
    else this.#retry();
  }

  #retry(): void {
    const wait = WAITS[Math.min(this.#tries, WAITS.length - 1)] ?? 0;
    this.#tries++;
    this.#forgetTimer = this.#ports.later(() => void this.#resume(), wait);
  }

  async #resume(): Promise<void> {
    try {
      const resumption = await this.#ports.resume();
      if (this.#isOver || this.#line !== null) return;
      if (resumption === null) this.#end();
      else this.#dial(resumption.address, resumption.settled);
    } catch {
      if (!this.#isOver && this.#line === null) this.#retry();
    }
  }

  #end(): void {
    this.close();
    this.#events.ended();
  }

  #break(reason: string): void {
    this.close();
    this.#events.broken(reason);
  }

  /** Sends pending chunks; paces a long backlog at the speed that the server accepts. */
  #pump(): void {
    if (!this.#isConnected || this.#forgetPacing !== null) return;
    let burst = BURST_PIECES;
    for (const piece of this.#kept) {
      if (piece.sequence <= this.#sent) continue;
      if (burst-- <= 0) {
        this.#forgetPacing = this.#ports.later(
          () => {
            this.#forgetPacing = null;
            this.#pump();
          },
          (BURST_PIECES * PIECE_LENGTH) / 1.8,
        );
        return;
      }
      this.#sent = piece.sequence;
      this.#watchStall(true);
      this.#send(audio(piece.sequence, piece.pcm));
    }
    if (this.#isFinishing) this.#send(control('finish'));
  }

  /**
   * Watches for a connection that is open but silent: it carries audio that is not acknowledged in time. A mobile network
   * can leave a socket in this state for minutes.
   */
  #watchStall(isWaiting: boolean): void {
    if (!isWaiting) {
      this.#forgetStall?.();
      this.#forgetStall = null;
      return;
    }
    this.#forgetStall ??= this.#ports.later(() => {
      this.#forgetStall = null;
      this.#patience = Math.min(2 * this.#patience, LONGEST_PATIENCE);
      this.cut();
    }, this.#patience);
  }

  #keepAlive(): void {
    this.#forgetKeepAlive = this.#ports.later(() => {
      if (this.#isPaused) this.#send(control('keepAlive'));
      this.#keepAlive();
    }, KEEP_ALIVE_EVERY);
  }

  #send(request: SpeakRequest): void {
    this.#line?.send(request);
  }

  #connected(isConnected: boolean): void {
    if (this.#isConnected === isConnected) return;
    this.#isConnected = isConnected;
    this.#events.connected(isConnected);
  }

  #moved(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.#events.progress(this.#progress);
  }
}

function config(resumeFrom: number): SpeakRequest {
  const value = create(AudioConfigSchema, {
    encoding: AudioEncoding.PCM_S16LE,
    sampleRateHertz: SAMPLE_RATE,
    channels: 1,
    resumeFrom: BigInt(resumeFrom),
  });
  return create(SpeakRequestSchema, { request: { case: 'config', value } });
}

function audio(sequence: number, data: Uint8Array): SpeakRequest {
  return create(SpeakRequestSchema, {
    request: { case: 'audio', value: { sequence: BigInt(sequence), data: new Uint8Array(data) } },
  });
}

function control(action: 'finish' | 'pause' | 'keepAlive' | 'sayAgain' | 'giveHint' | 'takeBack'): SpeakRequest {
  return create(SpeakRequestSchema, { request: { case: 'control', value: { action: { case: action, value: {} } } } });
}
