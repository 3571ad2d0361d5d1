'use client';

import type { TalkState } from '@vivavoce/live/talk';
import { useTranslations } from 'next-intl';

/** The time from which the page asks the learner to finish, in milliseconds. */
export const LAST_CALL = 30_000;

/** When the partner was last heard, in milliseconds from the start of the audio. */
function partnerHeardAt(state: TalkState): number {
  return Math.max(0, ...state.turns.turns.flatMap(({ sentences, endedAt }) => endedAt ?? sentences.at(-1)?.at ?? 0));
}

/** Returns the one thing to tell the learner now; null when there is none. What stops the talk comes first. */
export function useCue(state: TalkState): string | null {
  const t = useTranslations('talk.cue');
  const { conversation, transcript, microphone } = state;
  if (!state.isConnected) return t('away', { seconds: Math.round(state.buffered / 1_000) });
  if (microphone === 'lost') return t('lost');
  if (state.isPaused) return t('paused');
  if (microphone === 'silent') return t('silent');
  if (state.turns.isClosing) return t('closing');
  if (conversation !== null && conversation.left <= LAST_CALL) return t('limit');
  const { shortenedAfter, turns } = state.turns;
  if (shortenedAfter !== null && (turns.at(-1)?.turn ?? 0) <= shortenedAfter + 1) return t('shortened');
  const { warning } = transcript;
  // What was said before the partner spoke is no longer news.
  if (warning === null || warning.warning === 'LIMIT_NEAR' || warning.at < partnerHeardAt(state)) return null;
  return t(warning.warning);
}
