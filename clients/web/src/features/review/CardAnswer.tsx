'use client';

import { hintOf } from '@vivavoce/learner/mouthHints';
import { gapOf } from '@vivavoce/learner/reviewGap';
import type { ReviewCard } from '@vivavoce/learner/reviewRound';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useTruth } from './useTruth';

const LARGE = 'font-display text-2xl leading-snug text-balance break-words sm:text-[2.1rem] short:text-xl';

/** The answer of a card: the whole sentence with its word marked, how a sound is made, the learner's own answer, or that of a quiz. */
export function CardAnswer({ card }: { card: ReviewCard }): ReactNode {
  const t = useTranslations('reviewSession');
  const h = useTranslations('hint');
  const truthOf = useTruth();
  const { content, language } = card;
  switch (content.__typename) {
    case 'ReviewWord': {
      const gap = gapOf(content);
      return (
        <p lang={language} dir="auto" className={LARGE} data-testid="answer">
          {gap === null ? (
            content.word
          ) : (
            <>
              {gap.before}
              <mark className="rounded-lg bg-accent-soft px-1 text-accent">{gap.word}</mark>
              {gap.after}
            </>
          )}
        </p>
      );
    }
    case 'ReviewSound': {
      const hint = hintOf(content.arpabet);
      return (
        <div data-testid="answer">
          <p lang="und-fonipa" dir="ltr" className="text-3xl text-accent">{`/${content.ipa}/`}</p>
          <p lang={language} dir="auto" className={`mt-4 ${LARGE}`}>
            {content.examples.join(' · ')}
          </p>
          {hint !== null && <p className="mx-auto mt-4 max-w-md text-muted">{h(hint)}</p>}
        </div>
      );
    }
    case 'OwnReviewText':
    case 'ReviewQuizQuestion': {
      const truth = truthOf(card);
      return (
        <>
          <p dir="auto" className="mb-4 whitespace-pre-line break-words text-muted">
            {content.front}
          </p>
          <p className="sr-only">{t('answer')}</p>
          {truth !== null && (
            <p className={LARGE} data-testid="truth">
              {truth}
            </p>
          )}
          {(truth === null || content.back !== content.front) && (
            <p
              lang={language}
              dir="auto"
              className={`whitespace-pre-line ${truth === null ? LARGE : 'mx-auto mt-4 max-w-md break-words'}`}
              data-testid="answer"
            >
              {content.back}
            </p>
          )}
          {content.__typename === 'ReviewQuizQuestion' && content.explanation !== null && (
            <p dir="auto" className="mx-auto mt-4 max-w-md break-words text-muted">
              {content.explanation}
            </p>
          )}
        </>
      );
    }
  }
}
