const PREFIX = 'vivavoce-recording-';

/** The browser's locks; undefined on pages loaded over plain HTTP from another host. */
function locks(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}

/**
 * Marks a session as running in this tab, by a lock that the browser releases when the tab is closed. Returns a function
 * that releases it.
 */
export function hold(sessionId: string): () => void {
  let release: (() => void) | null = null;
  let isOver = false;
  void locks()?.request(PREFIX + sessionId, async () => {
    if (!isOver) await new Promise<void>((done) => (release = done));
  });
  return () => {
    isOver = true;
    release?.();
  };
}

/** Returns the sessions that run in any tab. */
export async function held(): Promise<ReadonlySet<string>> {
  const state = await locks()?.query();
  const names = (state?.held ?? []).map(({ name }) => name ?? '');
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
}
