'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { AudioLines } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Facts } from '@/features/documents/Facts';
import { transcriptionAt } from '@/lib/routes';

import { TranscriptionActions } from './TranscriptionActions';
import { TranscriptionState } from './TranscriptionState';
import { useFacts } from './useFacts';
import { useTranscriptionProgress } from './useTranscriptionProgress';

interface TranscriptionRowProps {
  transcription: TranscriptionPartsFragment;
  onDeleted(): void;
}

/** A transcription in the list: its name, what is known of it, and how far it is. */
export function TranscriptionRow({ transcription, onDeleted }: TranscriptionRowProps): ReactNode {
  const progress = useTranscriptionProgress(transcription);
  const factsOf = useFacts();
  const { id, name } = transcription;
  return (
    <article className="flex items-start gap-x-3 rounded-card border border-line bg-surface p-4 shadow-card sm:gap-x-4 sm:p-5">
      <span
        aria-hidden
        className="hidden size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent sm:flex"
      >
        <AudioLines className="size-5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="font-sans text-lg font-semibold break-words">
          {progress.state === 'FAILED' ? (
            <bdi>{name}</bdi>
          ) : (
            <Link href={transcriptionAt(id)} className="hover:text-accent hover:underline">
              <bdi>{name}</bdi>
            </Link>
          )}
        </h2>
        <p className="mt-0.5 mb-1 text-sm text-muted">
          <Facts facts={factsOf({ ...transcription, language: progress.language })} />
        </p>
        <TranscriptionState transcription={transcription} progress={progress} />
      </div>
      <TranscriptionActions transcription={transcription} onDeleted={onDeleted} />
    </article>
  );
}
