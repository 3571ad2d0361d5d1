import type { SubmittedRecordingChangedSubscription } from '@vivavoce/graphql';
import { submittedRecordingChangedDocument } from '@vivavoce/learner/documents/offline';
import type { Session } from '@vivavoce/learner/session';

/**
 * Shows the progress of a submitted recording. Returns when it has ended, when the connection is lost or refused,
 * and when the signal is aborted.
 */
export function followTo(
  live: NonNullable<Session['live']> | undefined,
  id: string,
  onProgress: (done: number, length: number | null) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((end) => {
    if (live === undefined || signal.aborted) {
      end();
      return;
    }
    let close: (() => void) | null = null;
    const attempt = { isOver: false };
    const over = (): void => {
      attempt.isOver = true;
      signal.removeEventListener('abort', over);
      close?.();
      end();
    };
    signal.addEventListener('abort', over);
    close = live.subscribe<SubmittedRecordingChangedSubscription>(
      { document: submittedRecordingChangedDocument, variables: { id } },
      {
        next: ({ submittedRecordingChanged: { done, length } }) => {
          if (!attempt.isOver) onProgress(done, length);
        },
        lost: over,
        failed: over,
        complete: over,
      },
    );
    if (attempt.isOver) close();
  });
}
