'use client';

import { languageOf, type Task } from '@vivavoce/learner/speaking';
import { ArrowRight, Check, RotateCcw, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useRef, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Skeleton } from '@/components/ui/Skeleton';
import { Recorder } from '@/features/speaking/Recorder';
import { useSpeaking } from '@/features/speaking/useSpeaking';

const ResultView = dynamic(async () => (await import('@/features/result/ResultView')).ResultView, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

export interface ExerciseProps {
  task: Task;
  title: string;
  /** Opens the next task; unset when there is none. */
  onNext?: () => void;
  nextLabel: string;
}

/** The recorder, the live captions and the result of an exercise. */
export function ExerciseParts(props: ExerciseProps): ReactNode {
  const t = useTranslations('practice');
  const { speaking, state } = useSpeaking();
  const isDone = state.phase === 'done' && state.result !== null;
  const outcome = useRef<HTMLDivElement>(null);
  const recorder = useRef<HTMLElement>(null);

  // While the learner speaks, scroll the captions into view and preload the parts of the result.
  useEffect(() => {
    if (state.phase !== 'speaking') return;
    recorder.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    void import('@/features/result/ResultView');
  }, [state.phase]);

  useEffect(() => {
    if (!isDone) return;
    outcome.current?.focus({ preventScroll: true });
    outcome.current?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }, [isDone]);

  if (isDone && state.result !== null) {
    return (
      <div ref={outcome} tabIndex={-1} className="scroll-mt-6 outline-none" data-testid="result">
        <div className="mb-5 flex flex-wrap items-center justify-center gap-3">
          {state.isSaved && (
            <span role="status" className="inline-flex items-center gap-1.5 pe-2 text-sm font-medium text-good">
              <Check aria-hidden className="size-4" />
              {t('saved')}
            </span>
          )}
          <Button look="quiet" onClick={() => void speaking.start(props.task, props.title)}>
            <RotateCcw aria-hidden className="size-4" />
            {t('again')}
          </Button>
          {props.onNext !== undefined && (
            <Button onClick={props.onNext}>
              {props.nextLabel}
              <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
            </Button>
          )}
        </div>
        <ResultView result={state.result} language={languageOf(props.task)} recording={state.recording} isNew />
      </div>
    );
  }
  return (
    <Card ref={recorder} className="scroll-mb-24 py-8">
      <Recorder speaking={speaking} state={state} task={props.task} title={props.title} hasSpaceKey />
      <p className="mt-6 flex items-center justify-center gap-2 text-center text-xs text-muted">
        <ShieldCheck aria-hidden className="size-4 shrink-0" />
        {t('privacy')}
      </p>
    </Card>
  );
}
