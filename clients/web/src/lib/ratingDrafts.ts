const KEY = 'vivavoce.rating.';

/** Returns the draft of a rating that is kept in this browser; null when there is none. */
export function keptDraft(examinationId: string): string | null {
  return localStorage.getItem(KEY + examinationId);
}

/** Keeps the draft of a rating in this browser. Returns whether there was room for it. */
export function keepDraft(examinationId: string, draft: string): boolean {
  try {
    localStorage.setItem(KEY + examinationId, draft);
    return true;
  } catch {
    return false;
  }
}

/** Deletes the draft of a rating from this browser. */
export function dropDraft(examinationId: string): void {
  localStorage.removeItem(KEY + examinationId);
}

/** Deletes every draft from this browser: what was written about a talk does not outlast its writer's session. */
export function dropDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(KEY)) localStorage.removeItem(name);
}
