/**
 * The recorded files that were chosen in this window, by transcription. The platform deletes its copy, so only these can be
 * listened to.
 */
const files = new Map<string, File>();

export function keepAtHand(id: string, file: File): void {
  files.set(id, file);
}

export function fileAtHand(id: string): File | null {
  return files.get(id) ?? null;
}

/** Forgets the file of one transcription, or all of them. */
export function forgetFile(id?: string): void {
  if (id === undefined) files.clear();
  else files.delete(id);
}
