/**
 * How far the clock of this device is ahead of the server's, from times that the server has sent. A time is sent
 * after it was taken, so each is an upper bound of how far the clock is ahead; the least of them is nearest. An old
 * time, such as that of an attempt which was begun yesterday, tells only whether the clock is behind.
 */
export class ServerClock {
  #least: number | null = null;
  #old = 0;

  /** Learns a time that the server has just taken, and when it arrived here; both in milliseconds. */
  fresh(told: number, arrived: number): void {
    const ahead = arrived - told;
    this.#least = this.#least === null ? ahead : Math.min(this.#least, ahead);
  }

  /** Learns a time that the server took some time ago. */
  old(told: number, arrived: number): void {
    this.#old = Math.min(this.#old, arrived - told);
  }

  /** In milliseconds; negative when the clock here is behind. */
  get ahead(): number {
    if (this.#least === null) return this.#old;
    return this.#old < 0 ? Math.min(this.#least, this.#old) : this.#least;
  }
}
