import { useSyncExternalStore } from 'react';

const KEY = 'vivavoce.microphoneTested';

const never = (): (() => void) => () => undefined;

/** Remembers in this browser that the microphone was heard. */
export function keepMicrophoneTested(): void {
  localStorage.setItem(KEY, 'yes');
}

/** Returns whether the microphone was heard in this browser before. */
export function useMicrophoneTested(): boolean {
  return useSyncExternalStore(
    never,
    () => localStorage.getItem(KEY) !== null,
    () => false,
  );
}
