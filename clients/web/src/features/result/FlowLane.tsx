'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { isFiller } from '@vivavoce/learner/fillers';
import { isLong } from '@vivavoce/learner/fluency';
import { gradeOf } from '@vivavoce/learner/grade';
import { Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { GRADE_TEXT } from '@/components/ui/score';
import { playAlone } from '@/lib/voice/playAlone';
import { useIsPlaying } from '@/lib/voice/useIsPlaying';
import type { OwnVoice } from '@/lib/voice/useOwnVoice';

const FlowWave = dynamic(async () => (await import('./FlowWave')).FlowWave, { ssr: false });

/** The audio to play before and after a selected moment, in milliseconds. */
const AROUND = 150;

export interface Moment {
  text: string;
  start: number;
  end: number;
  score: number;
}

interface FlowLaneProps {
  words: readonly Moment[];
  pauses: NonNullable<ResultPartsFragment['fluency']>['pauses'];
  /** The length of the recording, in milliseconds. */
  length: number;
  own: OwnVoice | null;
}

/**
 * One lane for the whole recording: the waveform with its playhead, the words by their scores, and the pauses. A click on
 * a word or a pause plays it. The table below is its text for screen readers.
 */
export function FlowLane({ words, pauses, length, own }: FlowLaneProps): ReactNode {
  const t = useTranslations('result');
  const isPlaying = useIsPlaying(own?.audio ?? null);
  const percent = (time: number): number => (100 * time) / Math.max(1, length);
  const playable = own === null ? '' : 'cursor-pointer hover:opacity-80';
  const play = (from: number, to: number): void => own?.play(from - AROUND, to + AROUND);
  return (
    <div className="flex items-center gap-4" dir="ltr">
      {own !== null && (
        <Button
          look="quiet"
          size="icon"
          aria-label={t(isPlaying ? 'pauseMine' : 'playMine')}
          onClick={() => {
            if (isPlaying) own.audio.pause();
            else void playAlone(own.audio);
          }}
        >
          {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </Button>
      )}
      <div className="relative h-24 min-w-0 flex-1 overflow-hidden rounded-xl bg-sunken/50">
        {own !== null && <FlowWave audio={own.audio} />}
        <svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden className="absolute inset-0 size-full">
          {pauses.map((pause) => (
            <rect
              key={pause.start}
              data-pause={Math.round(pause.length)}
              x={percent(pause.start)}
              width={percent(pause.length)}
              y="0"
              height="24"
              className={classes(isLong(pause) ? 'fill-fair/35' : 'fill-edge/15', playable)}
              onClick={() => play(pause.start, pause.start + pause.length)}
            />
          ))}
          {words.map((word) => (
            <g
              key={word.start}
              className={classes(isFiller(word.text) ? 'text-edge' : GRADE_TEXT[gradeOf(word.score)], playable)}
              onClick={() => play(word.start, word.end)}
            >
              <title>{word.text}</title>
              <rect
                data-word={word.text}
                x={percent(word.start)}
                width={Math.max(0.4, percent(word.end - word.start) - 0.2)}
                y={own === null ? 4 : 0}
                height={own === null ? 16 : 24}
                rx="0.4"
                fill="currentColor"
                opacity={own === null ? 0.85 : 0.18}
              />
              {own !== null && (
                <rect
                  x={percent(word.start)}
                  width={Math.max(0.4, percent(word.end - word.start) - 0.2)}
                  y="22.4"
                  height="1.6"
                  fill="currentColor"
                />
              )}
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}
