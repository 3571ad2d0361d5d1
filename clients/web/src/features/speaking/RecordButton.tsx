'use client';

import type { Level } from '@vivavoce/live/microphone';
import { Mic, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useLevel } from '@/features/microphone/useLevel';

interface RecordButtonProps {
  isRecording: boolean;
  isDisabled: boolean;
  /** The remaining share of the last minute, from 1 to 0, shown as a ring. */
  left: number;
  onLevel: (listener: (level: Level) => void) => () => void;
  onPress(): void;
}

/** The record button. While recording, a halo follows the level of the voice. */
export function RecordButton(props: RecordButtonProps): ReactNode {
  const t = useTranslations('recorder');
  const halo = useLevel<HTMLSpanElement>(props.onLevel);
  const Sign = props.isRecording ? Square : Mic;
  return (
    <div className="relative size-24 short:size-20">
      <span
        ref={halo}
        aria-hidden
        className={props.isRecording ? 'halo absolute inset-0 rounded-full bg-voice/25' : 'absolute inset-0'}
      />
      {props.isRecording && props.left < 1 && (
        <svg aria-hidden viewBox="0 0 100 100" className="absolute -inset-2 size-28 -rotate-90 text-voice">
          <circle cx="50" cy="50" r="48" fill="none" stroke="var(--line)" strokeWidth="3" />
          <circle
            cx="50"
            cy="50"
            r="48"
            fill="none"
            stroke="currentColor"
            strokeWidth="3"
            pathLength="1"
            strokeDasharray={`${props.left} 1`}
          />
        </svg>
      )}
      <button
        type="button"
        onClick={() => {
          if (!props.isDisabled) props.onPress();
        }}
        aria-disabled={props.isDisabled}
        aria-label={props.isRecording ? t('stop') : t('record')}
        aria-keyshortcuts="Space"
        className="relative flex size-full items-center justify-center rounded-full bg-voice text-voice-ink shadow-card transition hover:brightness-105 aria-disabled:opacity-45"
      >
        <Sign aria-hidden className="size-9" fill={props.isRecording ? 'currentColor' : 'none'} />
      </button>
    </div>
  );
}
