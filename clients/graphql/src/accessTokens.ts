/** What opens the graph for some minutes. It lives in memory only. */
export interface AccessToken {
  value: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** How asking for a new token ended. */
export type Renewal = { kind: 'renewed'; token: AccessToken } | { kind: 'ended' } | { kind: 'unreachable' };

/** What one window tells the others of the same app. */
export type SessionNews = { kind: 'renewed'; token: AccessToken } | { kind: 'signedOut' };

/** The app's other windows. An app with a single window has `alone`. */
export interface Windows {
  /** Runs work while no other window runs its own. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  tell(news: SessionNews): void;
  /** Returns how to stop listening. */
  listen(hear: (news: SessionNews) => void): () => void;
}

/** For apps with one window. */
export const alone: Windows = {
  exclusively: (work) => work(),
  tell: () => undefined,
  listen: () => () => undefined,
};

/** A token this near its end is renewed before it is used. */
const RENEW_BEFORE = 30_000;

/**
 * Keeps the access token, and renews it once however many ask: within this window by sharing the promise, among windows
 * by a lock, behind which the later ones find the token that the first one got.
 */
export class AccessTokens {
  #token: AccessToken | null = null;
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
      this.#keep(news.kind === 'renewed' ? news.token : null);
    });
  }

  get current(): AccessToken | null {
    return this.#token;
  }

  /** Whether it should be renewed before the next use. */
  get isStale(): boolean {
    return this.#token !== null && this.#token.expiresAt - this.#now() < RENEW_BEFORE;
  }

  /** Takes the token of a sign-in, in all windows. */
  signedIn(token: AccessToken): void {
    this.#keep(token);
    this.#windows.tell({ kind: 'renewed', token });
  }

  /** Forgets the token, in all windows. */
  signedOut(): void {
    this.#keep(null);
    this.#windows.tell({ kind: 'signedOut' });
  }

  /** Calls back with each change, null when signed out. Returns how to stop. */
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
      // Somebody may have signed in meanwhile: what ended then was the session before.
      if (renewal.kind === 'ended' && this.#token?.value === heard?.value) this.signedOut();
      return renewal;
    });
  }

  #keep(token: AccessToken | null): void {
    if (token?.value === this.#token?.value) return;
    this.#token = token;
    for (const listener of this.#listeners) listener(token);
  }
}
