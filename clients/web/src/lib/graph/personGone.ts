import type { Client } from 'urql';

/** What ends with the person whom a client belongs to. */
const ends = new WeakMap<Client, Set<() => void>>();

/** Calls a function when the person of this client signs out, or another one takes their place. */
export function whenPersonGone(client: Client, end: () => void): void {
  const before = ends.get(client);
  if (before === undefined) ends.set(client, new Set([end]));
  else before.add(end);
}

/** Ends what still runs for the person of a client, so that it never goes on for the next one. */
export function personGone(client: Client): void {
  for (const end of ends.get(client) ?? []) end();
  ends.delete(client);
}
