/** A short-lived access token for the graph. It is stored in memory only. */
export interface AccessToken {
  value: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** Whether it is the token of a guest, who has no account. */
  isGuest: boolean;
}

/** The outcome of a token renewal. */
export type Renewal =
  | { kind: 'renewed'; token: AccessToken }
  | { kind: 'ended' }
  | { kind: 'suspended'; explanation: string }
  | { kind: 'unreachable' };

/** A message from one window to the other windows of the same app. */
export type SessionNews =
  { kind: 'renewed'; token: AccessToken } | { kind: 'signedOut' } | { kind: 'suspended'; explanation: string };

/** Communication with the app's other windows. An app with a single window uses `alone`. */
export interface Windows {
  /** Runs the work under a lock that all windows share. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  tell(news: SessionNews): void;
  /** Returns a function that stops listening. */
  listen(hear: (news: SessionNews) => void): () => void;
}

/** For apps with one window. */
export const alone: Windows = {
  exclusively: (work) => work(),
  tell: () => undefined,
  listen: () => () => undefined,
};

/** A token is renewed before use when it expires within this time. */
const RENEW_BEFORE = 30_000;

/**
 * Holds the access token and renews it once for concurrent callers. Callers in this window share one promise. Windows
 * share a lock: after waiting for it, a window finds the token that the first one stored.
 */
export class AccessTokens {
  #token: AccessToken | null = null;
  #suspension: string | null = null;
  #renewing: Promise<Renewal> | null = null;
  readonly #listeners = new Set<(token: AccessToken | null) => void>();
  readonly #renew: () => Promise<Renewal>;
  readonly #windows: Windows;
  readonly #now: () => number;

  constructor(renew: () => Promise<Renewal>, windows: Windows = alone, now: () => number = Date.now) {
    this.#renew = renew;
    this.#windows = windows;
    this.#now = now;
    windows.listen((news) => {
      if (news.kind === 'suspended') this.#suspension = news.explanation;
      this.#keep(news.kind === 'renewed' ? news.token : null);
    });
  }

  get current(): AccessToken | null {
    return this.#token;
  }

  /** Why the account of the last session cannot be used; null when it was not suspended. */
  get suspension(): string | null {
    return this.#suspension;
  }

  /** Whether the token must be renewed before its next use. */
  get isStale(): boolean {
    return this.#token !== null && this.#token.expiresAt - this.#now() < RENEW_BEFORE;
  }

  /** Stores the token of a sign-in in all windows. */
  signedIn(token: AccessToken): void {
    this.#keep(token);
    this.#windows.tell({ kind: 'renewed', token });
  }

  /** Deletes the token in all windows. */
  signedOut(): void {
    this.#suspension = null;
    this.#keep(null);
    this.#windows.tell({ kind: 'signedOut' });
  }

  /** Calls the listener on each change, with null after a sign-out. Returns a function that unsubscribes. */
  onChange(listener: (token: AccessToken | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  renew(): Promise<Renewal> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renewOnce(): Promise<Renewal> {
    const before = this.#token;
    return await this.#windows.exclusively(async () => {
      const heard = this.#token;
      if (heard !== null && heard.value !== before?.value && !this.isStale) return { kind: 'renewed', token: heard };
      const renewal = await this.#renew();
      if (renewal.kind === 'renewed') this.signedIn(renewal.token);
      // If the user signed in during the renewal, the refusal belongs to the previous session.
      if (renewal.kind === 'ended' && this.#token?.value === heard?.value) this.signedOut();
      if (renewal.kind === 'suspended') this.#suspended(renewal.explanation);
      return renewal;
    });
  }

  #suspended(explanation: string): void {
    this.#suspension = explanation;
    this.#keep(null);
    this.#windows.tell({ kind: 'suspended', explanation });
  }

  #keep(token: AccessToken | null): void {
    if (token !== null) this.#suspension = null;
    if (token?.value === this.#token?.value) return;
    this.#token = token;
    for (const listener of this.#listeners) listener(token);
  }
}
