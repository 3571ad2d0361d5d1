'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

import { keepScores, keptScores, type RoundScores } from './roundScores';

const RoundEnd = dynamic(async () => (await import('./RoundEnd')).RoundEnd, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

interface RoundProps {
  /** Distinguishes the round from others, for example by its scenario. */
  name: string;
  /** The exercises of the round. */
  count: number;
  /** What is read in an exercise. */
  unit?: 'sentence' | 'word';
  /** The number of the exercise, from 1; one more than the exercises for the end of the round. */
  place: number;
  onPlace(place: number): void;
  children(exercise: {
    place: number;
    count: number;
    onResult(result: ResultPartsFragment): void;
    /** Opens the next exercise; after the last one, the end screen. */
    onNext(): void;
  }): ReactNode;
}

/** Exercises one after another, with an end: the last one is followed by a screen that adds them up. */
export function Round({ name, count, unit = 'sentence', place: asked, onPlace, children }: RoundProps): ReactNode {
  const [scores, setScores] = useState<RoundScores>(() => (asked === 1 ? new Map() : keptScores(name)));
  // A link to the end of another person's round begins it.
  const place = asked > count && scores.size === 0 ? 1 : asked;

  function keep(next: RoundScores): void {
    setScores(next);
    keepScores(name, next);
  }

  if (place > count) {
    return (
      <RoundEnd
        outcomes={[...scores.values()]}
        unit={unit}
        onAgain={() => {
          keep(new Map());
          onPlace(1);
        }}
      />
    );
  }
  return (
    <>
      <progress value={place - 1} max={count} aria-hidden className="round-progress mb-5 h-1.5 w-full" />
      {children({
        place,
        count,
        onResult: (result) => {
          const outcome = result.scores ?? (result.outcome === 'TEXT_ONLY' ? 'read' : null);
          // What was understood counts, although a later try was not.
          keep(new Map(scores).set(place, outcome ?? scores.get(place) ?? null));
        },
        onNext: () => onPlace(place + 1),
      })}
    </>
  );
}
