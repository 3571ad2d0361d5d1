'use client';

import { gradeOf } from '@vivavoce/learner/grade';
import type { LiveWord } from '@vivavoce/live/liveEvents';
import type { Transcript } from '@vivavoce/live/transcript';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_TEXT } from '@/components/ui/score';

function wordLook(word: LiveWord): string {
  if (word.score === null) return 'text-ink';
  const grade = gradeOf(word.score);
  return classes(GRADE_TEXT[grade], grade === 'fair' && 'word-fair', grade === 'poor' && 'word-poor');
}

/** The live captions: grey for interim text, dark for final text, coloured for scored words. */
export function Captions(props: { transcript: Transcript; language: string }): ReactNode {
  const t = useTranslations('captions');
  const { utterances } = props.transcript;
  const finals = utterances.filter(({ stage }) => stage === 'recognized' || stage === 'scored');
  return (
    <div className="min-h-20">
      <p lang={props.language} dir="auto" className="text-center text-lg leading-relaxed" data-testid="captions">
        {utterances.length === 0 && <span className="text-muted">{t('waiting')}</span>}
        {utterances.map((utterance) => (
          <span key={utterance.id} data-stage={utterance.stage}>
            {utterance.words.map((word, i) => (
              <span
                key={i}
                className={wordLook(word)}
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
      <p role="log" aria-live="polite" className="sr-only">
        {finals.map((utterance) => (
          <span key={utterance.id}>{`${utterance.words.map((word) => word.text).join(' ')}. `}</span>
        ))}
      </p>
    </div>
  );
}
