'use client';

import { transcriptionDocument } from '@vivavoce/learner/documents/transcriptions';
import { useOnce } from '@vivavoce/learner/useOnce';
import { useEffect } from 'react';

/**
 * Looks what is known of a transcription when its reader comes back to the window: another one may have corrected its text
 * meanwhile. The watch of a transcription ends with the recognition, so it does not tell.
 *
 * @param isDone whether the text can be corrected
 */
export function useFreshText(id: string, isDone: boolean): void {
  const { ask } = useOnce(transcriptionDocument);
  useEffect(() => {
    if (!isDone) return;
    const look = (): void => void ask({ id });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [ask, id, isDone]);
}
