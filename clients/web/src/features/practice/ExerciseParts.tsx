'use client';

import { readFragment } from '@vivavoce/graphql';
import { heardSoFar } from '@vivavoce/learner/heardWords';
import { languageOf } from '@vivavoce/learner/speaking';
import { resultFragment } from '@vivavoce/live/documents';
import { ArrowRight, Check, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { OfflineRecorder } from '@/features/offline/OfflineRecorder';
import { WaitingRecordings } from '@/features/offline/WaitingRecordings';
import { LeaveGuard } from '@/features/speaking/LeaveGuard';
import { LostWords } from '@/features/speaking/LostWords';
import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';
import { useOnline } from '@/lib/useOnline';

import type { ExerciseProgress, ExerciseProps } from './exerciseProps';
import { RecordingPrivacy } from './RecordingPrivacy';

const ToTalkReport = dynamic(async () => (await import('@/features/result/ToTalkReport')).ToTalkReport, { ssr: false });

const ResultView = dynamic(async () => (await import('@/features/result/ResultView')).ResultView, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

type ExercisePartsProps = Omit<ExerciseProps, 'card' | 'children'> & {
  /** Called when the recording starts or ends, when words are heard, and when there is a result. */
  onProgress: (progress: ExerciseProgress) => void;
};

/** The recorder, the live captions and the result of an exercise. */
export function ExerciseParts(props: ExercisePartsProps): ReactNode {
  const t = useTranslations('practice');
  const { speaking, state } = useSpeaking();
  const { onProgress, onResult } = props;
  const { phase, transcript } = state;
  const result = readFragment(resultFragment, state.result);
  const isDone = phase === 'done' && result !== null;
  const isOnline = useOnline();
  const [isRecordingOffline, setRecordingOffline] = useState(false);
  // A session that has begun handles a lost line itself.
  const isIdle = phase === 'ready' || (phase === 'failed' && !state.isKeptLocally);
  const isUnreachable = phase === 'failed' && state.failure?.reason === 'NETWORK';
  const isOffline = isRecordingOffline || (isIdle && (!isOnline || isUnreachable));
  const outcome = useRef<HTMLDivElement>(null);
  const recorder = useRef<HTMLElement>(null);
  const again = (): void => void speaking.start(props.task, props.title);

  useEffect(() => {
    const isRecording = phase === 'starting' || phase === 'speaking' || phase === 'finishing';
    onProgress({ isDone, isRecording, heard: isRecording ? heardSoFar(transcript) : [] });
  }, [isDone, phase, transcript, onProgress]);

  const report = useRef(onResult);
  useEffect(() => {
    report.current = onResult;
  }, [onResult]);
  useEffect(() => {
    if (isDone) report.current?.(result);
  }, [isDone, result]);

  // While the learner speaks, scroll the captions into view and preload the parts of the result.
  useEffect(() => {
    if (phase !== 'speaking') return;
    recorder.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    void import('@/features/result/ResultView');
  }, [phase]);

  useEffect(() => {
    if (!isDone) return;
    outcome.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0, behavior: 'smooth' });
  }, [isDone]);

  if (isDone && state.result !== null) {
    // Without a score the sentence is still to be said.
    const isNextFirst = props.onNext !== undefined && (result.scores !== null || result.textFeedback !== null);
    return (
      <div ref={outcome} tabIndex={-1} className="pb-24 outline-none sm:pb-0" data-testid="result">
        <ResultView
          result={state.result}
          language={languageOf(props.task)}
          recording={state.recording}
          attempt={{ id: state.result.attemptId, drills: [] }}
          isNew
          hasPanes
          again={{ onPress: again }}
        />
        {props.task.free !== undefined && state.sessionId !== null && (
          <ToTalkReport
            sessionId={state.sessionId}
            result={state.result}
            language={languageOf(props.task)}
            className="mt-5"
          />
        )}
        <div className="fixed inset-x-0 bottom-0 z-20 flex items-center justify-center gap-3 border-t border-line bg-surface p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:static sm:mt-6 sm:border-0 sm:bg-transparent sm:p-0">
          {state.isSaved && (
            <span
              role="status"
              className="hidden items-center gap-1.5 pe-2 text-sm font-medium text-good sm:inline-flex"
            >
              <Check aria-hidden className="size-4" />
              {t('saved')}
            </span>
          )}
          <Button look={isNextFirst ? 'quiet' : 'primary'} size="large" onClick={again}>
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </Button>
          {props.onNext !== undefined && (
            <Button
              look={isNextFirst ? 'primary' : 'quiet'}
              size="large"
              className="flex-1 sm:flex-none"
              onClick={props.onNext}
            >
              {props.nextLabel}
              <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
            </Button>
          )}
        </div>
      </div>
    );
  }
  return (
    <Card ref={recorder} className="scroll-mb-8 py-8 short:py-3">
      {isOffline ? (
        <div className="space-y-5">
          {!isRecordingOffline && <LostWords state={state} />}
          <OfflineRecorder task={props.task} title={props.title} onRecording={setRecordingOffline} />
        </div>
      ) : (
        <Recorder
          speaking={speaking}
          state={state}
          task={props.task}
          language={languageOf(props.task)}
          title={props.title}
        />
      )}
      <div className="mt-5 empty:mt-0">
        <WaitingRecordings />
      </div>
      <LeaveGuard speaking={speaking} phase={phase} />
      {!isOffline && <RecordingPrivacy language={languageOf(props.task)} />}
    </Card>
  );
}
