import type { ResultPartsFragment } from '@vivavoce/graphql';
import type { PracticeTask } from '@vivavoce/learner/speaking';
import type { ReactNode } from 'react';

import type { TaskCardProps } from './TaskCard';

/** How far an exercise is. */
export interface ExerciseProgress {
  isRecording: boolean;
  isDone: boolean;
  /** The words heard so far; empty when nothing is recorded. */
  heard: readonly string[];
}

export interface ExerciseProps {
  task: PracticeTask;
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
