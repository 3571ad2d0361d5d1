// Node's; the package is compiled without the types of any platform.
declare const setImmediate: (run: () => void) => void;

/** A clock that the test advances; runs the work that becomes due. */
export class HandClock {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly later = (run: () => void, milliseconds: number): (() => void) => {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  };

  /** Advances the clock and lets promises settle after each task. */
  async move(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#due.filter((entry) => entry.at <= until).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#due = this.#due.filter((entry) => entry !== next);
      next.run();
      await settled();
    }
    this.#now = until;
    await settled();
  }
}

/** Runs all pending microtasks. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++)
    await new Promise<void>((done) => {
      setImmediate(done);
    });
}
