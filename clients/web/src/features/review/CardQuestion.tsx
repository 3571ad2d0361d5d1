'use client';

import { gapOf } from '@vivavoce/learner/reviewGap';
import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

const LARGE = 'font-display text-2xl leading-snug text-balance break-words sm:text-[2.1rem] short:text-xl';

function asked({ content }: ReviewCard): 'own' | 'quiz' | 'statement' {
  if (content.__typename !== 'ReviewQuizQuestion') return 'own';
  return content.truth === null ? 'quiz' : 'statement';
}

/** What a card asks: a sentence with a gap, a word, a sound with words that have it, the learner's own question, or one of a quiz. */
export function CardQuestion({ card }: { card: ReviewCard }): ReactNode {
  const t = useTranslations('reviewSession');
  const { content, language } = card;
  switch (content.__typename) {
    case 'ReviewWord': {
      const gap = gapOf(content);
      return (
        <>
          <p className="mb-4 text-sm font-medium text-muted">{t(gap === null ? 'ask.word' : 'ask.gap')}</p>
          <p lang={language} dir="auto" className={LARGE} data-testid="question">
            {gap === null ? (
              content.word
            ) : (
              <>
                {gap.before}
                <span className="inline-block min-w-24 border-b-2 border-dashed border-accent text-start">
                  {gap.hint}
                  <span aria-hidden>{'\u2026'}</span>
                  <span className="sr-only">{t('gap')}</span>
                </span>
                {gap.after}
              </>
            )}
          </p>
        </>
      );
    }
    case 'ReviewSound':
      return (
        <>
          <p className="mb-4 text-sm font-medium text-muted">{t('ask.sound')}</p>
          <p data-testid="question">
            <span lang="und-fonipa" dir="ltr" className="block text-3xl text-accent">{`/${content.ipa}/`}</span>
            <span lang={language} dir="auto" className={`mt-4 block ${LARGE}`}>
              {content.examples.join(' · ')}
            </span>
          </p>
        </>
      );
    case 'OwnReviewText':
    case 'ReviewQuizQuestion':
      return (
        <>
          <p className="mb-4 text-sm font-medium text-muted">{t(`ask.${asked(card)}`)}</p>
          <p dir="auto" className={`whitespace-pre-line ${LARGE}`} data-testid="question">
            {content.front}
          </p>
        </>
      );
  }
}
