'use client';

import { readFragment } from '@vivavoce/graphql';
import { reviewSummaryDocument, reviewSummaryFragment } from '@vivavoce/learner/documents/review';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { CardList } from './CardList';
import { LeechNotice } from './LeechNotice';
import { OwnCardDialog } from './OwnCardDialog';
import { ReviewSettings } from './ReviewSettings';
import { ToReview } from './ToReview';

/** The review page: what is due today, the settings, and all cards. */
export function ReviewPage(): ReactNode {
  const t = useTranslations('review');
  const { data, failure, isLoading, reload } = useGraph(
    reviewSummaryDocument,
    { timeZone: timeZoneHere() },
    { isFresh: true },
  );
  const [isAdding, setAdding] = useState(false);
  /** Increased when the list has to begin again, with a new card. */
  const [edition, setEdition] = useState(0);
  const summary = readFragment(reviewSummaryFragment, data?.reviewSummary);
  if (isLoading) return <Skeleton lines={5} />;
  if (!summary) return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;

  const add = (
    <Button look="quiet" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      {t('add')}
    </Button>
  );
  return (
    <div className="max-w-3xl">
      <PageTitle title={t('title')} action={summary.cards > 0 && add}>
        {t('lead')}
      </PageTitle>
      <div className="space-y-6">
        {summary.cards === 0 ? (
          <Empty
            title={t('none')}
            action={
              <div className="flex flex-wrap justify-center gap-3">
                <LinkButton href="/practice">{t('practise')}</LinkButton>
                {add}
              </div>
            }
          >
            {t('noneWhy')}
          </Empty>
        ) : (
          <ToReview summary={summary} />
        )}
        {summary.leeches > 0 && <LeechNotice count={summary.leeches} />}
        <ReviewSettings onChanged={reload} />
        {summary.cards > 0 && <CardList key={edition} onChanged={reload} />}
      </div>
      <OwnCardDialog
        card={null}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onStored={() => {
          setAdding(false);
          setEdition(edition + 1);
          reload();
        }}
      />
    </div>
  );
}
