const NAME = 'vivavoce.keepRecording';

/** Whether the next recordings of this visit are kept: false for none, null as the person has decided before. */
export function keepsRecording(): boolean | null {
  try {
    return sessionStorage.getItem(NAME) === 'no' ? false : null;
  } catch {
    return null; // without storage the decision holds
  }
}

/** Stores the choice until the tab is closed. */
export function chooseKeepRecording(isKept: boolean): void {
  try {
    if (isKept) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, 'no');
  } catch {
    // The switch shows that nothing was stored.
  }
}
