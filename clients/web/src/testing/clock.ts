/** A clock that moves when it is told to, and runs what falls due. */
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

  /** Moves on, and lets promises settle after each thing that ran. */
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

/** Lets everything that is already decided happen. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise<void>((done) => setImmediate(done));
}
