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

/**
 * Deletes what people have left in this browser, for one who is erased: that person sends no recording any more. Those that
 * others can still send stay, unless it is not known who is erased.
 */
export async function leaveNothing(person: string | undefined): Promise<void> {
  await leaveUnsent();
  const recordings = recordingsHere();
  for (const { sessionId, owner } of await recordings.list())
    if (owner === undefined || person === undefined || owner === person) await recordings.remove(sessionId);
}
