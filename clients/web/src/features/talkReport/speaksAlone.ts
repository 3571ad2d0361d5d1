import { createContext, useContext } from 'react';

/** Whether the talk is free: the learner speaks without a partner, in passages between pauses. */
export const SpeaksAlone = createContext(false);

export function useSpeaksAlone(): boolean {
  return useContext(SpeaksAlone);
}
