'use client';

import { PIECE_LENGTH } from '@vivavoce/live/audioFormat';
import type { LocalRecording } from '@vivavoce/live/recordings';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ResultView } from '@/features/result/ResultView';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { recordingsHere } from '@/platform/recordings';

/** A recording newer than this may still be running in another tab, in milliseconds. */
const SETTLED_AFTER = 60_000;

/** Recordings that the server never confirmed. The learner can send or delete them. */
export function UnfinishedRecordings(): ReactNode {
  const t = useTranslations('unfinished');
  const format = useFormatter();
  const [recording, setRecording] = useState<(LocalRecording & { pieces: number }) | null>(null);
  const { speaking, state } = useSpeaking();

  useEffect(() => {
    void recordingsHere()
      .list()
      .then((all) => {
        setRecording(all.find((one) => Date.now() - one.startedAt > SETTLED_AFTER && one.pieces > 0) ?? null);
      });
  }, []);

  if (recording === null) return null;
  if (state.phase === 'done' && state.result !== null) {
    return (
      <div className="mb-6">
        <Notice className="mb-4">{t('saved')}</Notice>
        <ResultView result={state.result} language="und" recording={state.recording} />
      </div>
    );
  }
  return (
    <div className="mb-6 space-y-3">
      <Notice
        tone="warning"
        action={
          <div className="flex gap-2">
            <Button
              size="small"
              disabled={state.phase === 'finishing'}
              onClick={() => void speaking.recover(recording.sessionId)}
            >
              {t('send')}
            </Button>
            <Button
              look="quiet"
              size="small"
              disabled={state.phase === 'finishing'}
              onClick={() => {
                void recordingsHere().remove(recording.sessionId);
                setRecording(null);
              }}
            >
              {t('discard')}
            </Button>
          </div>
        }
      >
        <p className="font-medium">{t('title', { count: 1 })}</p>
        <p>{recording.title}</p>
        <p className="text-sm text-muted">
          {t('text', {
            seconds: Math.round((recording.pieces * PIECE_LENGTH) / 1000),
            date: format.relativeTime(recording.startedAt),
          })}
        </p>
      </Notice>
      {state.failure !== null && <FailureNotice failure={state.failure} />}
    </div>
  );
}
