'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';

import { ACCEPTED } from './choice';

interface PlayerProps {
  /** A place to play from, in milliseconds; another object each time it is wanted. */
  wanted: { at: number } | null;
  /** The recording; null while it is not available. */
  file: File | null;
  /** Takes the file, chosen once more. */
  onFile(file: File): void;
  /** The place that is heard, in milliseconds. */
  onTime(milliseconds: number): void;
  onPlaying(isPlaying: boolean): void;
}

/** Plays the recording; without its file it says why, and takes the file once more. */
export function Player({ wanted, file, onFile, onTime, onPlaying }: PlayerProps): ReactNode {
  const t = useTranslations('transcriptions');
  const input = useId();
  const audio = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const player = audio.current;
    if (file === null || player === null) return;
    const address = URL.createObjectURL(file);
    player.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  useEffect(() => {
    const player = audio.current;
    if (wanted === null || player === null) return;
    player.currentTime = wanted.at / 1000;
    void player.play().catch(() => undefined); // the player shows by itself that it cannot
  }, [wanted]);
  if (file !== null) {
    return (
      <audio
        ref={audio}
        controls
        aria-label={t('recording')}
        className="mt-4 w-full"
        onTimeUpdate={({ currentTarget }) => onTime(currentTarget.currentTime * 1000)}
        onPlay={() => onPlaying(true)}
        onPause={() => onPlaying(false)}
      />
    );
  }
  return (
    <div className="mt-4 rounded-card border border-line bg-surface p-4 text-sm">
      <p className="text-muted">{t('fileGone')}</p>
      <label htmlFor={input} className="mt-2 block font-medium">
        {t('chooseAgain')}
      </label>
      <input
        id={input}
        type="file"
        accept={ACCEPTED}
        className="mt-1 block w-full"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          if (chosen !== undefined) onFile(chosen);
        }}
      />
    </div>
  );
}
