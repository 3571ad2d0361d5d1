'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';

const RoundEnd = dynamic(async () => (await import('./RoundEnd')).RoundEnd, {
  ssr: false,
  loading: () => <Skeleton lines={4} />,
});

interface RoundProps {
  /** The exercises of the round. */
  count: number;
  /** Prepares the first exercise of another round. */
  onAgain(): void;
  children(exercise: {
    /** The number of the exercise, from 1. */
    place: number;
    count: number;
    onResult(result: ResultPartsFragment): void;
    /** Opens the next exercise; after the last one, the end screen. */
    onNext(): void;
  }): ReactNode;
}

/** Exercises one after another, with an end: the last one is followed by a screen that adds them up. */
export function Round(props: RoundProps): ReactNode {
  const { count, onAgain } = props;
  const [place, setPlace] = useState(1);
  const [results, setResults] = useState<ReadonlyMap<number, ResultPartsFragment>>(new Map());
  if (place > count) {
    return (
      <RoundEnd
        results={[...results.values()]}
        onAgain={() => {
          setResults(new Map());
          setPlace(1);
          onAgain();
        }}
      />
    );
  }
  return (
    <>
      <progress value={place - 1} max={count} aria-hidden className="round-progress mb-5 h-1.5 w-full" />
      {props.children({
        place,
        count,
        onResult: (result) => setResults((before) => new Map(before).set(place, result)),
        onNext: () => setPlace(place + 1),
      })}
    </>
  );
}
