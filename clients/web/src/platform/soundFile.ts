/** Fetches a sound as a whole and leaves no copy in the browser's cache; null when it was deleted. */
export async function soundFile(url: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  const answer = await fetch(url, { signal, cache: 'no-store', referrerPolicy: 'no-referrer' });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}
