'use client';

import { readFragment } from '@vivavoce/graphql';
import { reviewSummaryDocument, reviewSummaryFragment } from '@vivavoce/learner/documents/review';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { CircleCheck, Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { review } from '@/lib/routes';

import { useDueText } from './useDueText';

/** The reviews of today: how many are due and the way to them, or that they are done. */
export function DueReviews(): ReactNode {
  const t = useTranslations('reviewDue');
  const dueText = useDueText();
  const { data } = useGraph(reviewSummaryDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  const summary = readFragment(reviewSummaryFragment, data?.reviewSummary);
  const dueNow = summary?.dueNow ?? 0;
  const isDone = dueNow === 0 && (summary?.doneToday ?? 0) > 0;
  const Sign = isDone ? CircleCheck : Layers;

  function text(): { title: string; text: string | null } {
    if (!summary) return { title: t('title'), text: null };
    const { newNow, doneToday, cards, nextDueAt } = summary;
    const next = nextDueAt === null ? null : t('next', { when: dueText(nextDueAt) });
    if (dueNow > 0)
      return { title: t('due', { count: dueNow }), text: newNow > 0 ? t('new', { count: newNow }) : null };
    if (doneToday > 0) return { title: t('done', { count: doneToday }), text: next };
    return cards > 0 ? { title: t('nothing'), text: next } : { title: t('none'), text: t('noneWhy') };
  }

  const shown = text();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3" data-testid="due-reviews">
      <Sign aria-hidden className={isDone ? 'size-8 shrink-0 text-good' : 'size-8 shrink-0 text-accent'} />
      <div className="min-w-0 flex-1 basis-36">
        <h3 className="font-sans font-medium">{shown.title}</h3>
        {shown.text !== null && <p className="text-sm text-muted">{shown.text}</p>}
        {dueNow === 0 && (
          <Link href={review.cards} className="text-sm text-accent underline underline-offset-4">
            {t('cards')}
          </Link>
        )}
      </div>
      {dueNow > 0 && (
        <LinkButton href={review.session} size="small">
          {t('start')}
        </LinkButton>
      )}
    </div>
  );
}
