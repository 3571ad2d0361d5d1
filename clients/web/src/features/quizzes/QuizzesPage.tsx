'use client';

import { readFragment } from '@vivavoce/graphql';
import { quizParts, quizzesDocument } from '@vivavoce/learner/documents/quizzes';
import { useSession } from '@vivavoce/learner/session';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { PagedList } from '@/lib/graph/PagedList';
import { quiz as quizRoutes } from '@/lib/routes';

import { QuizRow } from './QuizRow';

const PAGE = 20;

/** The learner's quizzes. */
export function QuizzesPage(): ReactNode {
  const t = useTranslations('quizzes');
  const { view } = useSession();
  const [after, setAfter] = useState<string | null>(null);
  const { data, failure, isLoading, reload } = useGraph(
    quizzesDocument,
    { first: PAGE, after },
    { isFresh: after === null, pause: view !== null },
  );
  if (view !== null) {
    return (
      <>
        <PageTitle title={t('title')} />
        <Notice>{t('hidden')}</Notice>
      </>
    );
  }
  const make = <LinkButton href={quizRoutes.make()}>{t('make')}</LinkButton>;
  const list = data?.quizzes;
  const again = (): void => {
    setAfter(null);
    reload();
  };
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('title')} action={list && list.totalCount > 0 && make}>
        {t('lead')}
      </PageTitle>
      <PagedList
        list={list}
        after={after}
        failure={failure}
        isLoading={isLoading}
        reload={reload}
        empty={
          <Empty title={t('none')} action={make}>
            {t('noneWhy')}
          </Empty>
        }
        className="space-y-3"
        more={t('more')}
        onMore={setAfter}
      >
        {(one) => <QuizRow quiz={readFragment(quizParts, one)} onDeleted={again} onMade={again} />}
      </PagedList>
    </div>
  );
}
