'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

import type { ExerciseProps } from './ExerciseParts';

const ExerciseParts = dynamic(async () => (await import('./ExerciseParts')).ExerciseParts, {
  ssr: false,
  loading: () => <Skeleton lines={3} />,
});

/** Speak, see it live, and read what it was worth. The recorder is fetched beside the task, so that the task shows first. */
export function Exercise(props: ExerciseProps): ReactNode {
  return <ExerciseParts {...props} />;
}
