'use client';

import { offlineOwnerDocument } from '@vivavoce/learner/documents/offline';
import { useGraph } from '@vivavoce/learner/useGraph';
import { PIECE_LENGTH } from '@vivavoce/live/audioFormat';
import { unfinishedOf, uselessOf, type KeptRecording } from '@vivavoce/live/recordings';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';

import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { ResultView } from '@/features/result/ResultView';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { UNDETERMINED } from '@/lib/undetermined';
import { held } from '@/platform/locks';
import { recordingsHere } from '@/platform/recordings';

/** Returns the recordings of a person that no tab is working on. What is of no use is removed. */
async function leftBehind(person: string): Promise<KeptRecording[]> {
  const all = await recordingsHere().list();
  // Asked afterwards: a tab holds its session before it stores anything of it.
  const running = await held();
  const left = all.filter(({ sessionId }) => !running.has(sessionId));
  for (const { sessionId } of uselessOf(left, Date.now())) void recordingsHere().remove(sessionId);
  return unfinishedOf(left, person);
}

/** The person's recordings that the server never confirmed. The learner can send or discard each. */
export function UnfinishedRecordings(): ReactNode {
  const t = useTranslations('unfinished');
  const format = useFormatter();
  const [recordings, setRecordings] = useState<readonly KeptRecording[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  /** The recording that may be discarded; it stays while the question goes away. */
  const [doubtful, setDoubtful] = useState<KeptRecording | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { speaking, state } = useSpeaking();
  const isBusy = state.phase === 'finishing' || state.phase === 'starting';

  const { data } = useGraph(offlineOwnerDocument, {});
  const person = data?.viewer?.id;
  useEffect(() => {
    if (person === undefined) return;
    const reading = { isOver: false };
    void leftBehind(person).then((left) => {
      if (!reading.isOver) setRecordings(left);
    });
    return () => {
      reading.isOver = true;
      setRecordings([]);
    };
  }, [person]);

  const language = recordings.find(({ sessionId }) => sessionId === sending)?.language ?? UNDETERMINED;
  const shown = state.phase === 'done' ? recordings.filter(({ sessionId }) => sessionId !== sending) : recordings;
  return (
    <>
      {state.phase === 'done' && state.result !== null && (
        <div className="mb-6">
          <Notice className="mb-4">{t('saved')}</Notice>
          <ResultView result={state.result} language={language} recording={state.recording} />
        </div>
      )}
      {shown.length > 0 && (
        <section className="mb-6 rounded-card border border-fair/35 bg-fair-soft p-5" aria-labelledby="unfinished">
          <h2 id="unfinished" className="text-lg">
            {t('title', { count: shown.length })}
          </h2>
          <ul className="mt-2 divide-y divide-fair/25">
            {shown.map((recording) => {
              const { sessionId, title, pieces, startedAt } = recording;
              return (
                <li key={sessionId} className="flex flex-wrap items-center gap-3 py-3 last:pb-0">
                  <span className="min-w-0 flex-1 basis-56">
                    <bdi className="line-clamp-2 font-medium">{title}</bdi>
                    <span className="block text-sm text-muted">
                      {t('text', {
                        seconds: Math.round((pieces * PIECE_LENGTH) / 1000),
                        date: format.dateTime(new Date(startedAt), {
                          dateStyle: 'medium',
                          timeStyle: 'short',
                        }),
                      })}
                    </span>
                  </span>
                  <Button
                    size="small"
                    disabled={isBusy}
                    aria-label={t('sendNamed', { title })}
                    onClick={() => {
                      setSending(sessionId);
                      setRecordings(shown);
                      void speaking.recover(sessionId);
                    }}
                  >
                    {t('send')}
                  </Button>
                  <Button
                    look="quiet"
                    size="small"
                    disabled={isBusy}
                    aria-label={t('discardNamed', { title })}
                    onClick={() => {
                      setDoubtful(recording);
                      setAsking(true);
                    }}
                  >
                    {t('discard')}
                  </Button>
                </li>
              );
            })}
          </ul>
          {state.failure !== null && <FailureNotice failure={state.failure} className="mt-3" />}
        </section>
      )}
      {doubtful !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={t('question.title', { title: doubtful.title })}
          description={t('question.text')}
          keep={t('question.keep')}
          confirm={t('discard')}
          isBusy={false}
          failure={null}
          onConfirm={() => {
            const { sessionId } = doubtful;
            setAsking(false);
            void recordingsHere().remove(sessionId);
            setRecordings(recordings.filter((one) => one.sessionId !== sessionId));
          }}
        />
      )}
    </>
  );
}
