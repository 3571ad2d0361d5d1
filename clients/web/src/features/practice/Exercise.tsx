'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

import type { ExerciseProps } from './ExerciseParts';

const ExerciseParts = dynamic(async () => (await import('./ExerciseParts')).ExerciseParts, {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
});

/**
 * An exercise: recorder, live captions and result. The recorder is loaded separately, so that the task is shown first.
 */
export function Exercise(props: ExerciseProps): ReactNode {
  return <ExerciseParts {...props} />;
}
