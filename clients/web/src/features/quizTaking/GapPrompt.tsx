'use client';

import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';

/** How the service writes the gap of a sentence. */
const GAP = /_{3,}/;

interface GapPromptProps {
  prompt: string;
  /** BCP 47; the language of the prompt. */
  language: string;
}

/** What a question asks. A gap is read out as a missing word. */
export function GapPrompt({ prompt, language }: GapPromptProps): ReactNode {
  const t = useTranslations('quizTaking');
  const parts = prompt.split(GAP);
  return (
    <p
      lang={language}
      dir="auto"
      data-testid="prompt"
      className="font-display text-2xl leading-snug break-words whitespace-pre-line short:text-xl"
    >
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && (
            <span className="inline-block min-w-24 border-b-2 border-dashed border-accent">
              <span className="sr-only">{t('gap')}</span>
              <span aria-hidden>{'\u00a0'}</span>
            </span>
          )}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
