import { useGraph } from '@vivavoce/learner/useGraph';

import { keepsRecording } from '@/platform/keepRecording';

import { keepingDocument } from './documents';

/** Returns whether the next recording is kept; null until the consent is known. */
export function useIsKept(): boolean | null {
  const isOff = keepsRecording() === false;
  const { data } = useGraph(keepingDocument, {}, { pause: isOff, isFresh: true });
  if (isOff) return false;
  return data?.consents.decisions.some(({ purpose, given }) => purpose === 'KEPT_AUDIO' && given) ?? null;
}
