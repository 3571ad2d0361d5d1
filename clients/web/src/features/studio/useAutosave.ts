'use client';

import { useCallback, useEffect, useState } from 'react';

/** How long nothing is changed before it is saved. */
const AFTER = 1_200;

/** The state of a text that is saved automatically. */
export type SaveState =
  | { kind: 'unchanged' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'incomplete' }
  | { kind: 'failed' };

export interface Autosave<Value> {
  value: Value;
  state: SaveState;
  /** Whether something would be lost by leaving. */
  isChanged: boolean;
  change(next: Value): void;
  /** Saves at once. Returns whether everything is saved. */
  flush(): Promise<boolean>;
}

/**
 * Keeps a value and saves it a moment after the last change, if it can be saved. After a failure it waits for the next
 * change, or for `flush`.
 */
export function useAutosave<Value>(
  initial: Value,
  canSave: (value: Value) => boolean,
  save: (value: Value) => Promise<boolean>,
): Autosave<Value> {
  const [value, setValue] = useState(initial);
  const [stored, setStored] = useState<{ value: Value; at: Date | null }>({ value: initial, at: null });
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const isChanged = value !== stored.value;
  const isComplete = canSave(value);

  const flush = useCallback(async () => {
    if (!isChanged) return true;
    if (!isComplete) return false;
    setSaving(true);
    const isDone = await save(value);
    setSaving(false);
    setFailed(!isDone);
    if (isDone) setStored({ value, at: new Date() });
    return isDone;
  }, [isChanged, isComplete, save, value]);

  useEffect(() => {
    if (!isChanged || !isComplete || isSaving || hasFailed) return;
    const timer = setTimeout(() => {
      void flush();
    }, AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [isChanged, isComplete, isSaving, hasFailed, flush]);

  function stateOf(): SaveState {
    if (isSaving) return { kind: 'saving' };
    if (!isChanged) return stored.at === null ? { kind: 'unchanged' } : { kind: 'saved', at: stored.at };
    if (!isComplete) return { kind: 'incomplete' };
    return { kind: hasFailed ? 'failed' : 'waiting' };
  }

  return {
    value,
    state: stateOf(),
    isChanged,
    change: (next) => {
      setValue(next);
      setFailed(false);
    },
    flush,
  };
}
