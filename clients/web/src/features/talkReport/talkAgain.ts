import { createContext, useContext } from 'react';

/** Returns the address of another talk of this kind for practice, about one thing if it is wanted. */
export type TalkAgain = (about?: { aim?: string; task?: number }) => string;

/** Where the talk of the report can be practised again; null when its scenario was deleted. */
export const TalkAgainContext = createContext<TalkAgain | null>(null);

export function useTalkAgain(): TalkAgain | null {
  return useContext(TalkAgainContext);
}
