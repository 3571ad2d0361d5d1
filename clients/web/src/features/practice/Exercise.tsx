'use client';

import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { Skeleton } from '@/components/ui/Skeleton';

import type { ExerciseProgress, ExerciseProps } from './exerciseProps';
import { TaskCard } from './TaskCard';

const ExerciseParts = dynamic(async () => (await import('./ExerciseParts')).ExerciseParts, {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
});

/**
 * An exercise: the task, the recorder with live captions, and the result, which takes the place of the task. The
 * recorder is loaded separately, so that the task is shown first.
 */
export function Exercise({ card, children, ...rest }: ExerciseProps): ReactNode {
  const [progress, setProgress] = useState<ExerciseProgress>({ isRecording: false, isDone: false, heard: [] });
  return (
    <div
      className={classes(
        'space-y-5',
        card !== undefined &&
          !progress.isDone &&
          'short:grid short:grid-cols-2 short:items-start short:gap-4 short:space-y-0',
      )}
    >
      {card !== undefined && !progress.isDone && <TaskCard {...card} heard={progress.heard} />}
      <ExerciseParts {...rest} onProgress={setProgress} />
      {!progress.isDone && !progress.isRecording && children}
    </div>
  );
}
