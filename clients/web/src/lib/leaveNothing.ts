import { waitingHere } from '@/platform/offlineRecordings';
import { answersHere } from '@/platform/quizAnswers';
import { recordingsHere } from '@/platform/recordings';

import { dropDrafts } from './ratingDrafts';

/**
 * Deletes what people have left in this browser, as they sign out. Live recordings that the server does not have stay,
 * because their person can still send them.
 */
export async function leaveUnsent(): Promise<void> {
  dropDrafts();
  await recordingsHere().removeConfirmed();
  await answersHere().clear();
  await waitingHere().clear();
}

/** Deletes all that people have left in this browser, for one who is erased: nobody is left to send a recording. */
export async function leaveNothing(): Promise<void> {
  await leaveUnsent();
  const recordings = recordingsHere();
  for (const { sessionId } of await recordings.list()) await recordings.remove(sessionId);
}
