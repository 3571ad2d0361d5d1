let playing: HTMLAudioElement | null = null;

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
