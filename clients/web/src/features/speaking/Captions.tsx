'use client';

import { gradeOf } from '@vivavoce/learner/grade';
import { captionOf } from '@vivavoce/learner/heardWords';
import type { Level } from '@vivavoce/live/microphone';
import type { Transcript } from '@vivavoce/live/transcript';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_TEXT } from '@/components/ui/score';

import { useHearing } from './useHearing';

function wordLook(score: number | null): string {
  if (score === null) return 'text-ink';
  const grade = gradeOf(score);
  return classes(GRADE_TEXT[grade], grade === 'fair' && 'word-fair', grade === 'poor' && 'word-poor');
}

interface CaptionsProps {
  transcript: Transcript;
  language: string;
  onLevel: (listener: (level: Level) => void) => () => void;
}

/**
 * The live captions: grey for interim text, dark for final text, coloured for scored words. They show what was heard,
 * also after scoring. While text is late, they say that the voice is heard.
 */
export function Captions({ transcript, language, onLevel }: CaptionsProps): ReactNode {
  const t = useTranslations('captions');
  const { utterances } = transcript;
  const finals = utterances.filter(({ stage }) => stage === 'recognized' || stage === 'scored');
  const text = utterances.map(({ heard, stable, unstable }) => `${heard.join(' ')} ${stable} ${unstable}`).join(' ');
  const isLate = useHearing(onLevel, text);
  const isEmpty = text.trim() === '';
  return (
    <div className="min-h-20 short:min-h-0">
      <p lang={language} dir="auto" className="text-center text-lg leading-relaxed" data-testid="captions">
        {utterances.map((utterance) => (
          <span key={utterance.id} data-stage={utterance.stage}>
            {captionOf(utterance).map((word, i) => (
              <span
                key={i}
                className={wordLook(word.score)}
                {...(word.score === null ? {} : { 'data-score': Math.round(word.score) })}
              >
                {`${word.text} `}
              </span>
            ))}
            <span className="text-ink/80">{utterance.stable} </span>
            <span className="text-muted">{utterance.unstable} </span>
          </span>
        ))}
      </p>
      {(isEmpty || isLate) && (
        <p className="text-center text-muted" data-testid="hearing">
          {t(isLate || utterances.length > 0 ? 'hearing' : 'waiting')}
        </p>
      )}
      <p role="log" aria-live="polite" className="sr-only">
        {finals.map((utterance) => (
          <span key={utterance.id}>{`${captionOf(utterance)
            .map((word) => word.text)
            .join(' ')} `}</span>
        ))}
      </p>
    </div>
  );
}
