let playing: HTMLAudioElement | null = null;
const stops = new Set<() => void>();

/**
 * Plays an audio element, from a moment in seconds if one is given, and pauses the one that played before: the app never
 * plays two voices at once.
 */
export async function playAlone(audio: HTMLAudioElement, from?: number): Promise<void> {
  if (playing !== audio) playing?.pause();
  playing = audio;
  if (from !== undefined) audio.currentTime = from;
  await audio.play();
}

/** Calls a function when nothing is to be heard any more. Returns a function that unsubscribes. */
export function onSilence(stop: () => void): () => void {
  stops.add(stop);
  return () => stops.delete(stop);
}

/** Silences the app before it records: what plays, and what was asked for and would play into the recording. */
export function silence(): void {
  playing?.pause();
  playing = null;
  for (const stop of stops) stop();
}
