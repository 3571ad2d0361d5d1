'use client';

import type { ExaminationFilter } from '@vivavoce/graphql';
import { examinationsDocument } from '@vivavoce/learner/documents/examination';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { useAddress } from '@/lib/useAddress';

import { QueueEntry } from './QueueEntry';

const PAGE = 20;

const PARTS = ['all', 'mine', 'decide'] as const;
const FILTERS: Record<(typeof PARTS)[number], ExaminationFilter | null> = {
  all: null,
  mine: 'CLAIMED',
  decide: 'ADJUDICATION',
};

/** The talks that wait for the examiner. The address keeps the part that is shown. */
export function QueuePage(): ReactNode {
  const t = useTranslations('examination.queue');
  const [address, change] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const part = PARTS.find((one) => one === address.get('part')) ?? 'all';
  const { data, failure, isLoading, reload } = useGraph(
    examinationsDocument,
    { first: PAGE, after, filter: FILTERS[part] },
    { isFresh: after === null },
  );
  return (
    <>
      <PageTitle
        title={t('title')}
        action={
          <Button look="quiet" onClick={reload}>
            {t('reload')}
          </Button>
        }
      >
        {t('lead')}
      </PageTitle>
      <div
        role="group"
        aria-label={t('part')}
        className="mb-6 inline-flex max-w-full flex-wrap rounded-3xl bg-sunken p-1"
      >
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part}
            onClick={() => {
              setAfter(null);
              change({ part: one === 'all' ? null : one });
            }}
            className={classes(
              'min-h-10 rounded-full px-5 font-medium',
              one === part ? 'bg-surface text-ink shadow-card' : 'text-muted',
            )}
          >
            {t(`parts.${one}`)}
          </button>
        ))}
      </div>
      <div>
        <PagedList
          list={data?.examinations}
          after={after}
          failure={failure}
          isLoading={isLoading}
          reload={reload}
          empty={<Empty title={t(`none.${part}`)}>{t(`noneWhy.${part}`)}</Empty>}
          className="space-y-3"
          more={t('more')}
          onMore={setAfter}
        >
          {(entry) => <QueueEntry entry={entry} />}
        </PagedList>
      </div>
    </>
  );
}
