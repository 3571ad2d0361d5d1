'use client';

import type { PracticeTask } from '@vivavoce/learner/speaking';
import { clock } from '@vivavoce/live/clock';
import { MicrophoneRefused, type MicrophoneTrouble } from '@vivavoce/live/microphone';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { MicrophoneHelp } from '@/features/microphone/MicrophoneHelp';
import { download } from '@/lib/offline/download';
import { useOfflineQueue } from '@/lib/offline/useOfflineQueue';
import { LONGEST, type WaitingRecording } from '@/lib/offline/waiting';
import { useEvery } from '@/lib/useEvery';
import { silence } from '@/lib/voice/playAlone';
import { keepsRecording } from '@/platform/keepRecording';
import { capture, type Capture } from '@/platform/mediaRecording';

interface OfflineRecorderProps {
  task: PracticeTask;
  title: string;
  /**
   * Called when a recording begins, and when it is kept or given up: until then the recorder stays, whether or not the
   * line comes back.
   */
  onRecording: (isRecording: boolean) => void;
}

type Phase = 'ready' | 'starting' | 'recording' | 'kept' | 'full' | 'unavailable';

/** Records without a line: the recording waits on this device and is sent when the line is back. */
export function OfflineRecorder(props: OfflineRecorderProps): ReactNode {
  const t = useTranslations('offline');
  const { queue, owner, state } = useOfflineQueue();
  const [phase, setPhase] = useState<Phase>('ready');
  /** The recording that could not be kept. */
  const [unkept, setUnkept] = useState<WaitingRecording | null>(null);
  const [trouble, setTrouble] = useState<MicrophoneTrouble | null>(null);
  const [length, setLength] = useState(0);
  const running = useRef<{ capture: Capture; since: number } | null>(null);
  const { task, title } = props;

  const keep = useCallback(
    async (recording: WaitingRecording): Promise<void> => {
      if (queue === null) return;
      const outcome = await queue.add(recording);
      setPhase(outcome === 'gone' ? 'ready' : outcome);
      setUnkept(outcome === 'kept' || outcome === 'gone' ? null : recording);
      if (navigator.onLine) void queue.send();
    },
    [queue],
  );

  const stop = useCallback(async (): Promise<void> => {
    const now = running.current;
    if (now === null) return;
    running.current = null;
    const recorded = Date.now() - now.since;
    const sound = await now.capture.stop();
    if (queue === null || owner === null) {
      setPhase('ready');
      return;
    }
    await keep({
      id: crypto.randomUUID(),
      owner,
      title,
      task,
      recordedAt: now.since,
      length: recorded,
      sound,
      isWav: false,
      keepRecording: keepsRecording(),
      refusal: null,
    });
  }, [keep, queue, owner, title, task]);

  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  }, [stop]);
  /** Changes when what is being started is not wanted any more. */
  const turn = useRef(0);
  // A learner who leaves the page has still said something. With the person, the recording ends.
  useEffect(
    () => () => {
      turn.current += 1;
      void latest.current();
    },
    [queue],
  );

  const start = async (): Promise<void> => {
    const mine = turn.current;
    setTrouble(null);
    setPhase('starting');
    silence();
    try {
      const begun = await capture(() => void latest.current());
      if (turn.current !== mine) {
        setPhase('ready');
        await begun.stop();
        return;
      }
      running.current = { capture: begun, since: Date.now() };
      setLength(0);
      setPhase('recording');
    } catch (thrown) {
      setPhase('ready');
      setTrouble(thrown instanceof MicrophoneRefused ? thrown.trouble : 'unsupported');
    }
  };

  const look = useCallback(() => {
    if (running.current === null) return;
    const now = Date.now() - running.current.since;
    setLength(now);
    if (now >= LONGEST) void latest.current();
  }, []);
  useEvery(500, look, phase === 'recording');

  const isRecording = phase === 'recording';
  const isHeld = isRecording || phase === 'starting' || unkept !== null;
  const { onRecording } = props;
  useEffect(() => {
    onRecording(isHeld);
  }, [isHeld, onRecording]);
  return (
    <section aria-labelledby="offline-recorder" className="flex flex-col items-center gap-4 text-center">
      <h2 id="offline-recorder" className="text-lg">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{t('lead', { minutes: LONGEST / 60_000 })}</p>
      {trouble !== null && <MicrophoneHelp trouble={trouble} />}
      {unkept !== null && (phase === 'full' || phase === 'unavailable') && (
        <Notice
          tone="problem"
          isUrgent
          className="w-full"
          action={
            <div className="flex flex-wrap gap-2">
              <Button look="quiet" size="small" onClick={() => void keep(unkept)}>
                {t('keep')}
              </Button>
              <Button look="quiet" size="small" onClick={() => void download(unkept)}>
                {t('download')}
              </Button>
              <Button
                look="quiet"
                size="small"
                onClick={() => {
                  setUnkept(null);
                  setPhase('ready');
                }}
              >
                {t('delete')}
              </Button>
            </div>
          }
        >
          {t(phase)}
        </Notice>
      )}
      {unkept !== null ? null : queue === null ? (
        <Notice tone="warning" className="w-full">
          {t('whoUnknown')}
        </Notice>
      ) : (
        <Button size="large" disabled={phase === 'starting'} onClick={() => void (isRecording ? stop() : start())}>
          {t(isRecording ? 'stop' : 'record')}
        </Button>
      )}
      {isRecording && (
        <span aria-hidden className="text-lg font-medium tabular-nums">
          {clock(length)}
        </span>
      )}
      <p role="status" className="text-sm text-muted">
        {isRecording && t('recording')}
        {phase === 'kept' && t('kept', { count: state.items.filter(({ step }) => step.kind !== 'done').length })}
      </p>
    </section>
  );
}
