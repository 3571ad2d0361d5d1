import type { Failure } from '@vivavoce/graphql';

import type { Sending } from '@/platform/sendFile';

import { shownName } from './shownName';

export interface UploadAddress {
  url: string;
  contentType: string;
}

/** Why an upload failed: `lost` without an answer, `refused` by the store of files, or what the graph reported. */
export type UploadFailure = 'lost' | 'refused' | Failure;

export type UploadState<Refusal> =
  | { kind: 'waiting' }
  | { kind: 'sending'; sentBytes: number }
  | { kind: 'completing' }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'failed'; failure: UploadFailure };

/** A file, and what it is sent as or why it is refused. */
export type Chosen<One, Kind, Refusal> = { file: One; kind: Kind } | { file: One; refusal: Refusal };

/** A file on its way. Once it is there, a list of what is stored has it instead. */
export interface Upload<Refusal> {
  /** The idempotency key: trying again sends the same file. */
  key: string;
  name: string;
  sizeBytes: number;
  state: UploadState<Refusal>;
}

export interface UploadsState<Refusal> {
  /** In the order in which they were chosen. */
  all: readonly Upload<Refusal>[];
  /** How many files are there since the page was opened. */
  sent: number;
}

export interface NewUpload<Kind> {
  key: string;
  name: string;
  kind: Kind;
  sizeBytes: number;
}

/** What uploads need of the graph and of the browser. */
export interface UploadPorts<Kind, Refusal> {
  /** Reserves the place; the address is null when the file is there already. */
  create(
    upload: NewUpload<Kind>,
  ): Promise<
    | { kind: 'created'; id: string; address: UploadAddress | null }
    | Extract<UploadState<Refusal>, { kind: 'refused' | 'failed' }>
  >;
  send(file: File, to: UploadAddress, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Sending>;
  complete(
    id: string,
    kind: Kind,
    file: File,
  ): Promise<
    | { kind: 'completed' }
    | { kind: 'missing'; address: UploadAddress }
    | Extract<UploadState<Refusal>, { kind: 'refused' | 'failed' }>
  >;
  /** Removes what was reserved for an upload that was given up. */
  remove(id: string): void;
  isOnline(): boolean;
  uuid(): string;
}

interface Source<Kind> {
  file: File;
  kind: Kind;
  /** What was reserved for it. */
  id: string | null;
}

/** How many files are sent at a time. */
const MOST_AT_ONCE = 2;

/** How often a file is sent that the store has lost. */
const MOST_TRIES = 2;

/** The uploads of one person in this window. They go on while other pages of the app are shown. */
export class Uploads<Kind, Refusal> {
  #state: UploadsState<Refusal> = { all: [], sent: 0 };
  readonly #sources = new Map<string, Source<Kind>>();
  readonly #running = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();
  #isOver = false;

  constructor(private readonly ports: UploadPorts<Kind, Refusal>) {}

  readonly state = (): UploadsState<Refusal> => this.#state;

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether leaving the app would end an upload. */
  get isBusy(): boolean {
    return this.#state.all.some(({ state: { kind } }) => ['waiting', 'sending', 'completing'].includes(kind));
  }

  /** Adds files, and begins to send those that are not refused. */
  add(files: readonly Chosen<File, Kind, Refusal>[]): void {
    const added = files.map((one): Upload<Refusal> => {
      const key = this.ports.uuid();
      const told = { key, name: shownName(one.file.name), sizeBytes: one.file.size };
      if ('refusal' in one) return { ...told, state: { kind: 'refused', refusal: one.refusal } };
      this.#sources.set(key, { file: one.file, kind: one.kind, id: null });
      return { ...told, state: { kind: 'waiting' } };
    });
    this.#change({ all: [...this.#state.all, ...added] });
    this.#next();
  }

  /** Tries a failed upload again. */
  retry(key: string): void {
    this.#set(key, { kind: 'waiting' });
    this.#next();
  }

  /** Ends an upload, or takes one off the list that has failed or was refused. */
  remove(key: string): void {
    const running = this.#running.get(key);
    const id = this.#sources.get(key)?.id ?? null;
    this.#forget(key);
    // One that runs removes what was reserved when its last request has ended.
    if (running !== undefined) running.abort();
    else if (id !== null) this.ports.remove(id);
  }

  /** Goes on when the network is back. */
  readonly online = (): void => {
    for (const { key, state } of this.#state.all) if (isLost(state)) this.#set(key, { kind: 'waiting' });
    this.#next();
  };

  /** Ends all uploads: the person has left. What was begun is deleted by the service after a day. */
  readonly end = (): void => {
    this.#isOver = true;
    for (const running of this.#running.values()) running.abort();
    this.#sources.clear();
    this.#change({ all: [] });
  };

  #change(next: Partial<UploadsState<Refusal>>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of this.#listeners) listener();
  }

  #set(key: string, state: UploadState<Refusal>): void {
    this.#change({ all: this.#state.all.map((one) => (one.key === key ? { ...one, state } : one)) });
  }

  #forget(key: string): void {
    this.#sources.delete(key);
    this.#change({ all: this.#state.all.filter((one) => one.key !== key) });
  }

  #next(): void {
    while (!this.#isOver && this.#running.size < MOST_AT_ONCE && this.ports.isOnline()) {
      const next = this.#state.all.find(({ key, state }) => state.kind === 'waiting' && !this.#running.has(key));
      const source = next && this.#sources.get(next.key);
      if (next === undefined || source === undefined) return;
      void this.#run(next, source);
    }
  }

  async #run(upload: Upload<Refusal>, source: Source<Kind>): Promise<void> {
    const { key } = upload;
    const running = new AbortController();
    this.#running.set(key, running);
    const end = await this.#transfer(upload, source, running.signal);
    this.#running.delete(key);
    if (this.#isOver) return;
    if (running.signal.aborted) {
      if (source.id !== null) this.ports.remove(source.id);
    } else if (end === null) {
      this.#forget(key);
      this.#change({ sent: this.#state.sent + 1 });
    } else this.#set(key, end);
    this.#next();
  }

  /** Returns how it has failed; null when the file is there, or the upload was ended. */
  async #transfer(
    upload: Upload<Refusal>,
    source: Source<Kind>,
    signal: AbortSignal,
  ): Promise<UploadState<Refusal> | null> {
    const { key, name, sizeBytes } = upload;
    this.#set(key, { kind: 'sending', sentBytes: 0 });
    const created = await this.ports.create({ key, name, kind: source.kind, sizeBytes });
    if (created.kind !== 'created') return created;
    source.id = created.id;
    let { address } = created;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (signal.aborted) return null;
      if (address !== null) {
        const showSent = (sentBytes: number): void => this.#set(key, { kind: 'sending', sentBytes });
        const how = await this.ports.send(source.file, address, showSent, signal);
        if (how === 'cancelled') return null;
        if (how !== 'sent') return { kind: 'failed', failure: how };
      }
      this.#set(key, { kind: 'completing' });
      const completed = await this.ports.complete(created.id, source.kind, source.file);
      if (completed.kind === 'completed') return null;
      if (completed.kind !== 'missing') return completed;
      ({ address } = completed);
    }
    return { kind: 'failed', failure: 'refused' };
  }
}

/** Whether an upload has failed for want of a network. */
function isLost(state: UploadState<unknown>): boolean {
  if (state.kind !== 'failed') return false;
  return state.failure === 'lost' || (typeof state.failure === 'object' && state.failure.code === 'NETWORK');
}
