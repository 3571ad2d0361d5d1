'use client';

import { readFragment } from '@vivavoce/graphql';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Dialog } from '@/components/ui/Dialog';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { RecordingMoment } from '@/lib/recordingMoment';
import { RecordingPlayer, type Moment } from '@/lib/voice/RecordingPlayer';
import { recordingsHere } from '@/platform/recordings';

import { deleteRecordingDocument, recordingParts, sessionRecordingDocument } from './documents';
import type { DeviceCopy } from './useDeviceCopy';
import { useRecordingAddress } from './useRecordingAddress';

interface SessionRecordingProps {
  sessionId: string;
  /** The copy on this device, which is played in place of the server's. */
  copy?: DeviceCopy | null;
  /** What can play moments of the recording. */
  children?: ReactNode;
}

/**
 * The recording of a session, on this device or kept by the server: plays it, deletes it in both places, and says why one that was
 * to be kept is not.
 */
export function SessionRecording({ sessionId, copy = null, children }: SessionRecordingProps): ReactNode {
  const t = useTranslations('recording');
  const format = useFormatter();
  const { data, reload } = useGraph(sessionRecordingDocument, { sessionId }, { isFresh: true });
  const address = useRecordingAddress(sessionId);
  const deleting = useChange(deleteRecordingDocument);
  const [isAsking, setAsking] = useState(false);
  const [isDeleted, setDeleted] = useState(false);
  const [moment, setMoment] = useState<Moment | null>(null);
  const playFrom = useCallback((start: number, end?: number) => {
    setMoment({ start, end });
  }, []);
  const found = data?.speakingSession?.recording;
  const recording = found && !isDeleted ? readFragment(recordingParts, found) : null;
  const isKept = recording?.state === 'KEPT';
  const isPlayable = isKept || copy !== null;
  const day = (time: string): string => format.dateTime(new Date(time), { day: 'numeric', month: 'long' });

  async function remove(): Promise<void> {
    if (isKept && (await deleting.run({ input: { sessionId } })) === null) return;
    await (copy?.remove() ?? recordingsHere().remove(sessionId));
    setAsking(false);
    setDeleted(true);
    if (isKept) reload();
  }

  return (
    <RecordingMoment value={isPlayable ? playFrom : null}>
      {isDeleted && <Notice className="mb-6">{t('deleted')}</Notice>}
      {recording && !isKept && (
        <Notice tone="warning" className="mb-6">
          {t(`problem.${recording.problem ?? 'STORE_FAILED'}`)}
        </Notice>
      )}
      {isPlayable && (
        <Card aria-labelledby="session-recording" className="mb-6">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div>
              <h2 id="session-recording" className="text-xl">
                {t('title')}
              </h2>
              {recording && isKept && (
                <p className="mt-1 text-sm text-muted">{t('keptUntil', { date: day(recording.expiresAt) })}</p>
              )}
              {copy !== null && <p className="mt-1 text-sm text-muted">{t('isHere')}</p>}
              {recording && isKept && recording.heardAt.length > 0 && (
                <p className="mt-1 text-sm text-muted">
                  {t('heard', { dates: format.list(recording.heardAt.map(day)), count: recording.heardAt.length })}
                </p>
              )}
            </div>
            <Button look="danger" size="small" onClick={() => setAsking(true)}>
              <Trash2 aria-hidden className="size-4" />
              {t('delete')}
            </Button>
          </div>
          <RecordingPlayer address={copy === null ? address : () => Promise.resolve(copy.url)} moment={moment} />
        </Card>
      )}
      {children}
      <Dialog isOpen={isAsking} onClose={() => setAsking(false)} title={t('deleteTitle')} description={t('deleteWhy')}>
        {deleting.failure !== null && <FailureNotice failure={deleting.failure} className="mb-4" />}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('keepIt')}
          </Button>
          <Button look="danger" disabled={deleting.isBusy} onClick={() => void remove()}>
            {t('deleteNow')}
          </Button>
        </div>
      </Dialog>
    </RecordingMoment>
  );
}
