import type { Failure, SubmittedRecordingQuery } from '@vivavoce/graphql';

import type { Refusal, WaitingRecording, WaitingStore } from './waiting';

export type RecordingResult = NonNullable<
  NonNullable<NonNullable<SubmittedRecordingQuery['submittedRecording']>['session']>['result']
>;

interface Address {
  url: string;
  contentType: string;
}

/** How a call to the server ended: `failed` may pass, so it is tried again. */
export type Announced =
  | { kind: 'announced'; id: string; address: Address | null }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: Failure };

export type Started =
  { kind: 'started' } | { kind: 'missing'; address: Address } | { kind: 'failed'; failure: Failure };

export type Looked =
  | { kind: 'atWork'; done: number; length: number | null }
  | { kind: 'done'; result: RecordingResult | null }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: Failure };

/** What the queue needs. */
export interface QueuePorts {
  store: WaitingStore;
  announce(recording: WaitingRecording): Promise<Announced>;
  send(sound: Blob, to: Address, onSent: (bytes: number) => void, signal: AbortSignal): Promise<string>;
  start(id: string): Promise<Started>;
  /** Shows the progress of a recording. Returns when it has ended, when it cannot be followed, and when the signal is aborted. */
  follow(id: string, onProgress: (done: number, length: number | null) => void, signal: AbortSignal): Promise<void>;
  look(id: string): Promise<Looked>;
  cancel(id: string): Promise<void>;
  asWav(sound: Blob): Promise<Blob>;
  uuid(): string;
  /** Waits, or returns at once when the signal is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** How far a recording is. `share`: from 0 to 1; null while it is not known. */
export type Step =
  | { kind: 'waiting' }
  | { kind: 'sending'; share: number | null }
  | { kind: 'scoring'; share: number | null }
  | { kind: 'done'; result: RecordingResult | null };

export interface Item {
  recording: WaitingRecording;
  step: Step;
}

export interface QueueState {
  items: readonly Item[];
  isSending: boolean;
  /** Why the last try ended before everything was sent. */
  failure: Failure | null;
}

/** How long a recording that could not be followed is left alone, in milliseconds. */
const FOLLOW_AGAIN = 2_000;
/** How often the address of a recording that did not arrive is asked for again. */
const TRIES = 3;

/** What ended a try: the line was lost, or the person has left. */
class Ended extends Error {
  constructor(readonly failure: Failure | null) {
    super('ended');
  }
}

/** Sends the recordings of one person that wait on this device, one after another. */
export class OfflineQueue {
  #state: QueueState = { items: [], isSending: false, failure: null };
  readonly #listeners = new Set<() => void>();
  #over = new AbortController();
  /** The recording on its way, with its id on the server once it is known. */
  #current: { key: string; id: string | null; stop: AbortController } | null = null;
  /** The keys of what was deleted here: a list that was read before does not bring it back. */
  readonly #removed = new Set<string>();

  constructor(
    private readonly ports: QueuePorts,
    private readonly owner: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): QueueState => this.#state;

  /** Reads again what waits; what is done stays shown. */
  async read(): Promise<void> {
    const all = await this.ports.store.list();
    const before = new Map(this.#state.items.map((item) => [item.recording.id, item]));
    const done = this.#state.items.filter(({ step }) => step.kind === 'done');
    const waiting = all
      .filter(({ id, owner }) => owner === this.owner && !this.#removed.has(id))
      .map((recording): Item => ({ recording, step: before.get(recording.id)?.step ?? { kind: 'waiting' } }));
    this.#set({ items: [...done.filter(({ recording }) => !all.some(({ id }) => id === recording.id)), ...waiting] });
  }

  /** Adds a recording as the store does; `gone` when the person has left, and nothing of it stays. */
  async add(recording: WaitingRecording): Promise<'kept' | 'full' | 'unavailable' | 'gone'> {
    if (this.#over.signal.aborted) return 'gone';
    const outcome = await this.ports.store.add(recording);
    await this.read();
    return outcome;
  }

  /** Sends what waits and was not refused, also what comes meanwhile. Does nothing while it does so already. */
  async send(): Promise<void> {
    if (this.#state.isSending || this.#over.signal.aborted) return;
    this.#set({ isSending: true, failure: null });
    const tried = new Set<string>();
    try {
      for (;;) {
        // Another tab may have deleted what waits.
        await this.read();
        const next = this.#next(tried);
        if (next === undefined) return;
        tried.add(next.id);
        await this.#sendOne(next);
      }
    } catch (thrown) {
      if (!(thrown instanceof Ended)) throw thrown;
      this.#set({ failure: thrown.failure });
    } finally {
      this.#current = null;
      this.#set({ isSending: false });
    }
  }

  /** Sends a recording again that was refused, as a new one. */
  async sendAgain(key: string): Promise<void> {
    const recording = this.#find(key);
    if (recording === undefined) return;
    await this.#replace(recording, { ...recording, id: this.ports.uuid(), refusal: null });
    await this.send();
  }

  /** Deletes a recording here, and what the server has of it. */
  async remove(key: string): Promise<void> {
    const onTheWay = this.#current?.key === key ? this.#current : null;
    const id = onTheWay?.id ?? null;
    this.#removed.add(key);
    this.#set({ items: this.#state.items.filter(({ recording }) => recording.id !== key) });
    onTheWay?.stop.abort();
    await this.ports.store.remove(key);
    if (id !== null) await this.ports.cancel(id);
  }

  /** The person has left: nothing is sent any more. */
  close(): void {
    this.#over.abort();
    this.#current?.stop.abort();
    this.#listeners.clear();
  }

  /** Returns what is sent next; undefined when nothing is left, and once the person has left. */
  #next(tried: ReadonlySet<string>): WaitingRecording | undefined {
    if (this.#over.signal.aborted) return undefined;
    return this.#state.items.find(
      ({ recording, step }) => step.kind !== 'done' && recording.refusal === null && !tried.has(recording.id),
    )?.recording;
  }

  async #sendOne(recording: WaitingRecording): Promise<void> {
    const stop = new AbortController();
    this.#current = { key: recording.id, id: null, stop };
    try {
      const refusal = await this.#heard(recording, stop.signal);
      if (refusal === null) await this.ports.store.remove(recording.id);
      else if (refusal === 'UNREADABLE' && !recording.isWav) await this.#replaceByWav(recording);
      else await this.#replace(recording, { ...recording, refusal });
    } catch (thrown) {
      this.#step(recording.id, { kind: 'waiting' });
      if (this.#over.signal.aborted) throw new Ended(null);
      if (!stop.signal.aborted) throw thrown; // one that was removed ends alone
    }
  }

  /** Not every server reads what browsers record; each reads WAV files, which are larger. It is sent next. */
  async #replaceByWav(recording: WaitingRecording): Promise<void> {
    let sound: Blob;
    try {
      sound = await this.ports.asWav(recording.sound);
    } catch {
      await this.#replace(recording, { ...recording, refusal: 'UNREADABLE' });
      return;
    }
    const again = { ...recording, id: this.ports.uuid(), sound, isWav: true };
    await this.#replace(recording, again);
    if (this.#removed.has(recording.id)) await this.remove(again.id);
  }

  /** Returns why a recording has no result; null when it has. */
  async #heard(recording: WaitingRecording, signal: AbortSignal): Promise<Refusal | null> {
    this.#step(recording.id, { kind: 'sending', share: null });
    const announced = await this.ports.announce(recording);
    if (announced.kind === 'refused') return announced.refusal;
    if (announced.kind === 'failed') throw new Ended(announced.failure);
    if (this.#current !== null) this.#current.id = announced.id;
    await this.#endIfDeleted(announced.id, signal);
    await this.#sent(recording, announced.id, announced.address, signal);
    const progress = (done: number, length: number | null): void =>
      this.#step(recording.id, { kind: 'scoring', share: length === null ? null : done / length });
    for (;;) {
      await this.ports.follow(announced.id, progress, signal);
      if (signal.aborted) throw new Ended(null);
      // At the end it has the result; before that it tells whether the line or only the connection was lost.
      const looked = await this.ports.look(announced.id);
      switch (looked.kind) {
        case 'atWork':
          progress(looked.done, looked.length);
          await this.ports.pause(FOLLOW_AGAIN, signal);
          break;
        case 'done':
          this.#step(recording.id, { kind: 'done', result: looked.result });
          return null;
        case 'refused':
          return looked.refusal;
        case 'failed':
          throw new Ended(looked.failure);
      }
    }
  }

  /** Ends a recording that was deleted when its id was not known yet. Once the person has left, nothing is cancelled. */
  async #endIfDeleted(id: string, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) return;
    if (!this.#over.signal.aborted) await this.ports.cancel(id);
    throw new Ended(null);
  }

  async #sent(recording: WaitingRecording, id: string, address: Address | null, signal: AbortSignal): Promise<void> {
    let to = address;
    for (let tried = 0; tried < TRIES; tried++) {
      if (to !== null) {
        const outcome = await this.ports.send(
          recording.sound,
          to,
          (bytes) => this.#step(recording.id, { kind: 'sending', share: bytes / recording.sound.size }),
          signal,
        );
        if (outcome !== 'sent' && outcome !== 'refused') throw new Ended(null);
      }
      if (signal.aborted) throw new Ended(null);
      const started = await this.ports.start(id);
      if (started.kind === 'started') return;
      if (started.kind === 'failed') throw new Ended(started.failure);
      to = started.address;
    }
    throw new Ended(null);
  }

  #find(key: string): WaitingRecording | undefined {
    return this.#state.items.find(({ recording }) => recording.id === key)?.recording;
  }

  async #replace(before: WaitingRecording, after: WaitingRecording): Promise<void> {
    await this.ports.store.replace(before.id, after);
    this.#set({
      items: this.#state.items.map((item) =>
        item.recording.id === before.id ? { recording: after, step: { kind: 'waiting' } } : item,
      ),
    });
  }

  #step(key: string, step: Step): void {
    this.#set({ items: this.#state.items.map((item) => (item.recording.id === key ? { ...item, step } : item)) });
  }

  #set(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
