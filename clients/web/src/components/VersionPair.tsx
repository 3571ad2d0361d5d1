'use client';

import type { Failure } from '@vivavoce/graphql';
import { useState, type ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** The name of the draft among the versions. */
export const DRAFT = 'draft';

interface NamedVersion {
  /** The number of a version, or `DRAFT`. */
  value: string;
  label: string;
}

interface Chosen {
  name: string;
  /** Null for the draft. */
  version: number | null;
  choose(name: string): void;
}

interface ChosenPair {
  names: readonly NamedVersion[];
  older: Chosen;
  newer: Chosen;
}

/** The text of a version; null until it is there. */
interface ReadVersion<Text> {
  text: Text | null;
  failure: Failure | null;
  reload(): void;
}

interface VersionPairProps<Text> {
  pair: ChosenPair;
  words: { title: string; older: string; newer: string };
  /** The text of the draft; null when there is none. */
  draft: Text | null;
  older: ReadVersion<Text>;
  newer: ReadVersion<Text>;
  children(older: Text, newer: Text, olderName: string, newerName: string): ReactNode;
}

function useChosen(first: string): Chosen {
  const [name, choose] = useState(first);
  return { name, version: name === DRAFT || name === '' ? null : Number(name), choose };
}

/** The choice of two versions, or of a version and the draft; at first the newest two. */
export function useVersionPair(names: readonly NamedVersion[]): ChosenPair {
  return { names, older: useChosen(names[1]?.value ?? ''), newer: useChosen(names[0]?.value ?? '') };
}

/** Two versions to choose, and what is shown of both texts; nothing when there are not two. */
export function VersionPair<Text>(props: VersionPairProps<Text>): ReactNode {
  const { pair, words, draft } = props;
  if (pair.names.length < 2) return null;
  const before = pair.older.name === DRAFT ? draft : props.older.text;
  const after = pair.newer.name === DRAFT ? draft : props.newer.text;
  const failure = props.older.failure ?? props.newer.failure;
  const labelOf = (name: string): string => pair.names.find(({ value }) => value === name)?.label ?? '';
  return (
    <section aria-labelledby="compare" className="space-y-4">
      <h2 id="compare" className="text-2xl">
        {words.title}
      </h2>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Select label={words.older} value={pair.older.name} options={pair.names} onChange={pair.older.choose} />
        <Select label={words.newer} value={pair.newer.name} options={pair.names} onChange={pair.newer.choose} />
      </div>
      {failure !== null && (before === null || after === null) ? (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            props.older.reload();
            props.newer.reload();
          }}
        />
      ) : before === null || after === null ? (
        <Skeleton lines={3} />
      ) : (
        props.children(before, after, labelOf(pair.older.name), labelOf(pair.newer.name))
      )}
    </section>
  );
}
