'use client';

import { createContext, useContext } from 'react';

/** Plays the recording of the page from a moment, and up to another if one is given, in milliseconds from its beginning. */
export type PlayFrom = (start: number, end?: number) => void;

export const RecordingMoment = createContext<PlayFrom | null>(null);

/** Plays a moment of the page's recording; null where the page has none. */
export function useRecordingMoment(): PlayFrom | null {
  return useContext(RecordingMoment);
}
