'use client';

import { reviewSettingsDocument } from '@vivavoce/learner/documents/review';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { ReviewSettingsForm } from './ReviewSettingsForm';

/** The settings of review, behind a summary of them. */
export function ReviewSettings(props: { onChanged(): void }): ReactNode {
  const t = useTranslations('review.settings');
  const { data, failure, reload } = useGraph(reviewSettingsDocument, {}, { isFresh: true });
  const settings = data?.reviewSettings;
  if (!settings) return failure === null ? null : <FailureNotice failure={failure} onRetry={reload} />;
  return (
    <Card className="py-2 sm:py-3">
      <details>
        <summary className="flex min-h-11 items-center justify-between gap-4">
          <span>
            <span className="block font-medium">{t('title')}</span>
            <span className="block text-sm text-muted">
              {t('summary', { newCards: settings.newCardsADay, reviews: settings.reviewsADay })}
            </span>
          </span>
          <ChevronDown aria-hidden className="size-5 shrink-0 text-muted" />
        </summary>
        <ReviewSettingsForm settings={settings} onChanged={props.onChanged} />
      </details>
    </Card>
  );
}
