'use client';

import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';

import { usePlace } from './usePlace';

const SPEEDS = ['0.75', '1', '1.25', '1.5'] as const;
type Speed = (typeof SPEEDS)[number];

/** How long a moment plays on beyond its last word, in milliseconds. */
const LINGER = 200;

/** What to play of a recording, in milliseconds from its beginning; to its end without `end`. */
export interface Moment {
  start: number;
  end?: number | undefined;
}

interface RecordingPlayerProps {
  /** Gets an address that plays it, for some minutes at least; null when there is none. */
  address(): Promise<string | null>;
  /** A new object plays again. Null until a moment is asked for. */
  moment: Moment | null;
  /** The words on it; those for a recording by default. */
  words?: { play: string; player: string; failed: string };
  /** Called with the place that is heard, in milliseconds; −1 at the end. */
  onTime?(milliseconds: number): void;
}

/** Plays a recording: the browser's own player, and the speed. The address is asked for at the first play. */
export function RecordingPlayer({ address, moment, words, onTime }: RecordingPlayerProps): ReactNode {
  const t = useTranslations('recording');
  const [url, setUrl] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [speed, setSpeed] = useState<Speed>('1');
  const audio = useRef<HTMLAudioElement>(null);
  /** Where the next sound begins, in seconds; an address that has expired is replaced there. */
  const from = useRef(0);
  /** Where the sound stops, in seconds; null when it plays on. */
  const until = useRef<number | null>(null);
  /** Whether the next seek is our own. On a slow device the sound is well past its place when the event comes. */
  const isOwnSeek = useRef(false);
  const renewed = useRef(false);
  const watch = usePlace((milliseconds) => {
    stopAtEnd();
    onTime?.(milliseconds);
  });

  async function open(): Promise<void> {
    setFailed(false);
    const next = await address();
    if (next === null) setFailed(true);
    else setUrl(next);
  }

  function seek(element: HTMLAudioElement): void {
    isOwnSeek.current = true;
    element.currentTime = from.current;
  }

  /** Looked at in each frame, and in a hidden page, which has none, when the sound itself tells its place. */
  function stopAtEnd(): void {
    const element = audio.current;
    if (element === null || until.current === null || element.currentTime < until.current) return;
    until.current = null;
    element.pause();
  }

  function renew(): void {
    const element = audio.current;
    if (element !== null && element.currentTime > 0) from.current = element.currentTime;
    setUrl(null);
    if (renewed.current) setFailed(true);
    else void open();
    renewed.current = true;
  }

  useEffect(() => {
    if (moment === null) return;
    from.current = moment.start / 1_000;
    until.current = moment.end === undefined ? null : (moment.end + LINGER) / 1_000;
    const element = audio.current;
    if (element === null) void open();
    else {
      seek(element);
      void element.play();
    }
    // A moment is played when it is asked for, and not when the address changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [moment]);

  return (
    <div className="mt-3">
      {isFailed && (
        <Notice tone="problem" isUrgent className="mb-3">
          {words?.failed ?? t('playFailed')}
        </Notice>
      )}
      {url === null ? (
        <Button look="quiet" onClick={() => void open()}>
          <Play aria-hidden className="size-4" />
          {words?.play ?? t('play')}
        </Button>
      ) : (
        <div className="flex flex-wrap items-end gap-4">
          <audio
            ref={audio}
            controls
            autoPlay
            src={url}
            aria-label={words?.player ?? t('player')}
            className="w-full min-w-0 flex-1 basis-64"
            onLoadedMetadata={({ currentTarget }) => {
              seek(currentTarget);
              currentTarget.playbackRate = Number(speed);
            }}
            onPlaying={({ currentTarget }) => {
              renewed.current = false;
              watch(currentTarget);
            }}
            onSeeked={({ currentTarget }) => onTime?.(currentTarget.currentTime * 1_000)}
            onEnded={() => onTime?.(-1)}
            onSeeking={({ currentTarget: { currentTime } }) => {
              // A person who moves on by hand wants to go on listening.
              if (!isOwnSeek.current && Math.abs(currentTime - from.current) > 0.1) until.current = null;
              isOwnSeek.current = false;
            }}
            onTimeUpdate={stopAtEnd}
            onError={renew}
          />
          <Select<Speed>
            label={t('speed')}
            value={speed}
            onChange={(next) => {
              setSpeed(next);
              if (audio.current !== null) audio.current.playbackRate = Number(next);
            }}
            options={SPEEDS.map((value) => ({ value, label: t('times', { speed: Number(value) }) }))}
            className="w-28"
          />
        </div>
      )}
    </div>
  );
}
