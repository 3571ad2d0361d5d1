'use client';

import type { GeneratedAudioPartsFragment } from '@vivavoce/graphql';
import { Volume2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Facts } from '@/features/documents/Facts';
import { spokenTextAt } from '@/lib/routes';

import { DeleteSpokenText } from './DeleteSpokenText';
import { SpokenTextState } from './SpokenTextState';
import { useAudioFacts } from './useAudioFacts';
import { useAudioProgress } from './useAudioProgress';

interface SpokenTextRowProps {
  audio: GeneratedAudioPartsFragment;
  /** Called when the list has other entries. */
  onChanged(): void;
}

/** A spoken text in the list: its name, what is known of it, and how far it is. */
export function SpokenTextRow({ audio, onChanged }: SpokenTextRowProps): ReactNode {
  const progress = useAudioProgress(audio);
  const factsOf = useAudioFacts();
  return (
    <article className="flex items-start gap-x-3 rounded-card border border-line bg-surface p-4 shadow-card sm:gap-x-4 sm:p-5">
      <span
        aria-hidden
        className="hidden size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent sm:flex"
      >
        <Volume2 className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-sans text-lg font-semibold break-words">
          <Link href={spokenTextAt(audio.id)} className="hover:text-accent hover:underline">
            <bdi>{audio.name}</bdi>
          </Link>
        </h2>
        <p className="mt-0.5 mb-1 text-sm text-muted">
          <Facts facts={factsOf(audio)} />
        </p>
        <SpokenTextState audio={audio} progress={progress} onAskedAgain={onChanged} />
      </div>
      <DeleteSpokenText audio={audio} onDeleted={onChanged} />
    </article>
  );
}
