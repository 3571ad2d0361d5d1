'use client';

import type { TranscriptionPartsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { Facts } from '@/features/documents/Facts';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library } from '@/lib/routes';
import { wordAt } from '@/lib/timedText';

import { fileAtHand, keepAtHand } from './filesAtHand';
import { FindWords } from './FindWords';
import { findWords, paragraphsOf } from './paragraphs';
import { Player } from './Player';
import { Speakers } from './Speakers';
import { TranscriptExports } from './TranscriptExports';
import { TranscriptParagraph } from './TranscriptParagraph';
import { TranscriptionActions } from './TranscriptionActions';
import { TranscriptionState } from './TranscriptionState';
import { useFacts } from './useFacts';
import { useFreshText } from './useFreshText';
import { useTranscript } from './useTranscript';
import { useTranscriptionProgress } from './useTranscriptionProgress';

/** A text with its recording: it can be read, searched, listened to from any word, and taken elsewhere. */
export function TranscriptReader({ transcription }: { transcription: TranscriptionPartsFragment }): ReactNode {
  const t = useTranslations('transcriptions');
  const router = useRouter();
  const { id, name } = transcription;
  const progress = useTranscriptionProgress(transcription);
  const { parts, failure, reload, replace } = useTranscript(
    id,
    progress.partCount,
    transcription.textRevision,
    transcription.speakers.length > 0,
  );
  useFreshText(id, !progress.isRunning);
  const factsOf = useFacts();
  const [wantedPlace, setWantedPlace] = useState<{ at: number } | null>(null);
  const [file, setFile] = useState(() => fileAtHand(id));
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [wanted, setWanted] = useState('');
  const [here, setHere] = useState(0);
  const [only, setOnly] = useState<number | null>(null);
  const paragraphs = useMemo(
    () => paragraphsOf(only === null ? parts : parts.filter(({ speaker }) => speaker === only)),
    [parts, only],
  );
  const words = useMemo(() => paragraphs.flatMap((paragraph) => paragraph.words), [paragraphs]);
  const found = useMemo(() => findWords(words, wanted), [words, wanted]);
  const length = wanted.trim() === '' ? 0 : wanted.trim().split(/\s+/).length;
  const marked = useMemo(
    () => new Set(found.flatMap((place) => Array.from({ length }, (_, i) => place + i))),
    [found, length],
  );
  const spoken = isPlaying ? wordAt(words, at) : -1;
  const target = found[here] ?? -1;
  // An engine that gives none gives none for any word; the next engine of the language may.
  const hasConfidence = parts.some((part) => part.words.some(({ confidence }) => confidence !== null));

  const playFrom = useCallback((milliseconds: number) => setWantedPlace({ at: milliseconds }), []);

  return (
    <div className="max-w-3xl">
      <div className="flex items-start justify-between gap-4">
        <PageTitle title={name}>
          <Facts facts={factsOf({ ...transcription, language: progress.language })} />
        </PageTitle>
        <TranscriptionActions transcription={transcription} onDeleted={() => router.push(library.recordings)} />
      </div>
      <TranscriptionState transcription={transcription} progress={progress} />
      {transcription.speakers.length > 0 && (
        <Speakers
          transcription={transcription}
          only={only}
          onOnly={(next) => {
            setOnly(next);
            setHere(0);
          }}
        />
      )}
      <Player
        wanted={wantedPlace}
        file={file}
        onFile={(chosen) => {
          keepAtHand(id, chosen);
          setFile(chosen);
        }}
        onTime={setAt}
        onPlaying={setPlaying}
      />
      {words.length > 0 && (
        <>
          <TranscriptExports id={id} name={name} isWhole={!progress.isRunning} />
          <FindWords
            count={found.length}
            here={here}
            onWanted={(next) => {
              setWanted(next);
              setHere(0);
            }}
            onStep={(step) => setHere((here + step + found.length) % found.length)}
          />
          <p className="mb-4 text-sm text-muted">
            {hasConfidence
              ? t(file === null ? 'doubtful' : 'doubtfulAndPlay')
              : t(file === null ? 'unrated' : 'unratedAndPlay')}
          </p>
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} />}
      {words.length === 0 && failure === null && progress.partCount > 0 && <Skeleton lines={5} />}
      <div lang={progress.language} dir="auto" className="space-y-5">
        {paragraphs.map((paragraph, i) => (
          <TranscriptParagraph
            key={paragraph.start}
            speaker={
              paragraph.speaker === paragraphs[i - 1]?.speaker
                ? undefined
                : transcription.speakers.find(({ number }) => number === paragraph.speaker)
            }
            transcriptionId={id}
            paragraph={paragraph}
            marked={marked}
            target={target}
            spoken={spoken}
            onPlay={file === null ? null : playFrom}
            onPart={progress.isRunning ? null : replace}
          />
        ))}
      </div>
    </div>
  );
}
