const KEY = 'vivavoce.seat';

/**
 * Moves the token of a link to a seat from the address into the storage of this tab. There it outlives a sign-in or a
 * registration, and neither the address bar nor the history shows it.
 */
export function takeSeatToken(): void {
  const token = window.location.hash.slice(1);
  if (token === '') return;
  sessionStorage.setItem(KEY, token);
  window.history.replaceState(null, '', window.location.pathname);
}

/** Returns the token of the link that was opened last in this tab; empty without one. */
export function seatToken(): string {
  return window.location.hash.slice(1) || (sessionStorage.getItem(KEY) ?? '');
}

/** Forgets a token that is of no more use. */
export function forgetSeatToken(): void {
  sessionStorage.removeItem(KEY);
}
