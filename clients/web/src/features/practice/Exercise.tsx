'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import type { Task } from '@vivavoce/learner/speaking';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { Skeleton } from '@/components/ui/Skeleton';

import { TaskCard, type TaskCardProps } from './TaskCard';

const ExerciseParts = dynamic(async () => (await import('./ExerciseParts')).ExerciseParts, {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
});

/** How far an exercise is. */
export interface ExerciseProgress {
  isRecording: boolean;
  isDone: boolean;
  /** The words heard so far; empty when nothing is recorded. */
  heard: readonly string[];
}

export interface ExerciseProps {
  task: Task;
  title: string;
  /** The card with the text to read; unset for free speech. */
  card?: Omit<TaskCardProps, 'heard'>;
  /** Opens the next task; unset when there is none. */
  onNext?: () => void;
  nextLabel: string;
  /** Called with each result, so that a round can add them up. */
  onResult?: (result: ResultPartsFragment) => void;
  /** Shown below the recorder before the recording starts, for example a button for another sentence. */
  children?: ReactNode;
}

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
