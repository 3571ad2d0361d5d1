'use client';

import type { ReviewSettingsQuery } from '@vivavoce/graphql';
import { changeReviewSettingsDocument } from '@vivavoce/learner/documents/review';
import { useChange } from '@vivavoce/learner/useChange';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';

/** The most that can be chosen a day. */
const MOST_NEW = 100;
const MOST_REVIEWS = 1_000;
const RETENTIONS = [0.8, 0.85, 0.9, 0.95];

interface ReviewSettingsFormProps {
  settings: NonNullable<ReviewSettingsQuery['reviewSettings']>;
  onChanged(): void;
}

/** Returns a whole number from 0 to `most`; null for anything else. */
function numberIn(text: string, most: number): number | null {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) <= most ? Number(text) : null;
}

/** The form for the settings of review. */
export function ReviewSettingsForm({ settings, onChanged }: ReviewSettingsFormProps): ReactNode {
  const t = useTranslations('review.settings');
  const format = useFormatter();
  const id = useId();
  const { run, isBusy, failure } = useChange(changeReviewSettingsDocument);
  const [newCards, setNewCards] = useState(String(settings.newCardsADay));
  const [reviews, setReviews] = useState(String(settings.reviewsADay));
  const [retention, setRetention] = useState(settings.desiredRetention);
  const [isFromPractice, setFromPractice] = useState(settings.cardsFromPractice);
  const [outcome, setOutcome] = useState<'saved' | 'refused' | null>(null);
  const newCardsADay = numberIn(newCards, MOST_NEW);
  const reviewsADay = numberIn(reviews, MOST_REVIEWS);
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const choices = [...new Set([...RETENTIONS, settings.desiredRetention])].sort((one, other) => one - other);

  async function submit(): Promise<void> {
    setOutcome(null);
    if (newCardsADay === null || reviewsADay === null) return;
    const input = { newCardsADay, reviewsADay, desiredRetention: retention, cardsFromPractice: isFromPractice };
    const answer = await run({ input });
    if (answer === null) return;
    const isSaved = answer.changeReviewSettings.errors.length === 0;
    setOutcome(isSaved ? 'saved' : 'refused');
    if (isSaved) onChanged();
  }

  return (
    <form
      noValidate
      className="mt-4 mb-3 space-y-5"
      onChange={() => setOutcome(null)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field
          label={t('newCards')}
          hint={t('newCardsHint')}
          inputMode="numeric"
          value={newCards}
          problem={newCardsADay === null ? t('whole', { most: MOST_NEW }) : undefined}
          onChange={({ target }) => setNewCards(target.value)}
        />
        <Field
          label={t('reviews')}
          hint={t('reviewsHint')}
          inputMode="numeric"
          value={reviews}
          problem={reviewsADay === null ? t('whole', { most: MOST_REVIEWS }) : undefined}
          onChange={({ target }) => setReviews(target.value)}
        />
      </div>
      <div>
        <Select
          label={t('retention')}
          value={String(retention)}
          onChange={(next) => setRetention(Number(next))}
          options={choices.map((share) => ({ value: String(share), label: percent(share) }))}
        />
        <p className="mt-1.5 text-sm text-muted">{t('retentionWhy', { share: percent(retention) })}</p>
      </div>
      <div className="flex items-start gap-3">
        <input
          id={id}
          type="checkbox"
          role="switch"
          className="mt-0.5 size-5 shrink-0 accent-accent"
          checked={isFromPractice}
          aria-describedby={`${id}-text`}
          onChange={({ target }) => setFromPractice(target.checked)}
        />
        <div>
          <label htmlFor={id} className="font-medium">
            {t('fromPractice')}
          </label>
          <p id={`${id}-text`} className="text-sm text-muted">
            {t('fromPracticeWhy')}
          </p>
        </div>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={isBusy || newCardsADay === null || reviewsADay === null}>
          {t('save')}
        </Button>
        <p role="status" className="text-sm">
          {outcome !== null && t(outcome)}
        </p>
      </div>
    </form>
  );
}
