/** A piece of the partner's voice. */
export interface PartnerPiece {
  turn: number;
  sentence: number;
  /** The number of the piece in its turn, from 1. */
  sequence: number;
  /** Signed 16-bit little-endian PCM, mono. */
  pcm: Uint8Array;
  sampleRate: number;
}

/** A sound that was given to a speaker. */
export interface PlayedSound {
  /** Stops it at once; a sound that has ended stays as it is. */
  stop(): void;
}

/** Plays sounds at exact times; the browser's or the phone's. */
export interface Speaker {
  /** The speaker's own clock, in seconds; stops while the speaker is held. */
  readonly now: number;
  /** Plays samples between -1 and 1 at a time of the speaker's clock. */
  play(samples: Float32Array<ArrayBuffer>, sampleRate: number, at: number): PlayedSound;
  /** Holds all sounds where they are. */
  hold(): void;
  /** Continues after `hold`, and after the system suspended the sound. */
  wake(): void;
  close(): void;
}

export type OpenSpeaker = () => Speaker;

/** The time between the arrival of a first piece and its sound, in seconds: pieces do not arrive evenly. */
const LEAD = 0.08;

/**
 * Plays the partner's voice: pieces one behind the other, each once, of one turn at a time. A turn that is interrupted
 * falls silent at once, and what still arrives of it is not played.
 */
export class PartnerVoice {
  readonly #speaker: Speaker;
  #turn = 0;
  /** The last piece of the turn that was played. */
  #sequence = 0;
  /** The last turn that is over: nothing of it is played any more. */
  #over = 0;
  /** When the next piece begins, by the speaker's clock. */
  #next = 0;
  #sounds: { sound: PlayedSound; until: number }[] = [];
  /** Whether the learner makes a sound that may be an interruption, and whether the talk is paused. */
  #isHeld = false;
  #isPaused = false;

  constructor(speaker: Speaker) {
    this.#speaker = speaker;
  }

  hear(piece: PartnerPiece): void {
    if (piece.turn <= this.#over || piece.turn < this.#turn) return;
    if (piece.turn > this.#turn) this.#begin(piece.turn);
    if (piece.sequence <= this.#sequence) return;
    this.#sequence = piece.sequence;
    const samples = samplesOf(piece.pcm);
    if (samples.length === 0) return;
    const { now } = this.#speaker;
    const at = this.#next > now ? this.#next : now + LEAD;
    this.#next = at + samples.length / piece.sampleRate;
    this.#sounds = this.#sounds.filter(({ until }) => until > now);
    this.#sounds.push({ sound: this.#speaker.play(samples, piece.sampleRate, at), until: this.#next });
  }

  /** Lets a turn that was said be said again, from its first piece on. */
  again(turn: number): void {
    this.#silence();
    this.#over = Math.min(this.#over, turn - 1);
    this.#turn = turn;
    this.#sequence = 0;
  }

  /** Silences a turn at once and permanently. */
  interrupt(turn: number): void {
    this.#over = Math.max(this.#over, turn);
    if (turn >= this.#turn) this.#silence();
  }

  /** Stops a turn where it is while the learner makes a sound, or lets it go on. */
  held(turn: number, isHeld: boolean): void {
    if (turn <= this.#over || turn < this.#turn) return;
    this.#hold(isHeld);
  }

  hold(): void {
    this.#isPaused = true;
    this.#speaker.hold();
  }

  wake(): void {
    this.#isPaused = false;
    if (!this.#isHeld) this.#speaker.wake();
  }

  close(): void {
    this.#silence();
    this.#speaker.close();
  }

  #begin(turn: number): void {
    this.#silence();
    this.#turn = turn;
    this.#sequence = 0;
  }

  #hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    if (this.#isPaused) return;
    if (isHeld) this.#speaker.hold();
    else this.#speaker.wake();
  }

  /** Ends the hold of the turn, too. */
  #silence(): void {
    this.#hold(false);
    for (const { sound } of this.#sounds) sound.stop();
    this.#sounds = [];
    this.#next = 0;
  }
}

function samplesOf(pcm: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const samples = new Float32Array(Math.floor(pcm.byteLength / 2));
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(2 * i, true) / 32_768;
  return samples;
}
