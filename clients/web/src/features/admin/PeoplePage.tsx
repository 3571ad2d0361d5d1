'use client';

import type { PersonState, Role } from '@vivavoce/graphql';
import { peopleDocument } from '@vivavoce/learner/documents/people';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { NextPage } from '@/lib/graph/NextPage';
import { isNextAsked } from '@/lib/graph/pages';
import { useAddress } from '@/lib/useAddress';

import { PeopleFilter } from './PeopleFilter';
import { PeopleTable } from './PeopleTable';

const PAGE = 25;
const ROLES: readonly Role[] = ['LEARNER', 'AUTHOR', 'EXAMINER', 'ADMIN'];
const STATES: readonly PersonState[] = ['ACTIVE', 'SUSPENDED'];

/** The people of the platform. The address keeps search and filters. */
export function PeoplePage(): ReactNode {
  const t = useTranslations('admin');
  const [address, change] = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const search = address.get('search');
  const role = ROLES.find((one) => one === address.get('role')) ?? null;
  const state = STATES.find((one) => one === address.get('state')) ?? null;
  const { data, failure, reload } = useGraph(
    peopleDocument,
    { first: PAGE, after, search, role, state },
    { isFresh: after === null },
  );
  const list = data?.people;
  return (
    <>
      <PageTitle title={t('people')} />
      <PeopleFilter
        search={search ?? ''}
        role={role}
        state={state}
        onChange={(next) => {
          setAfter(null);
          change(next);
        }}
      />
      {failure !== null && !isNextAsked(list, after) && (
        <FailureNotice failure={failure} onRetry={reload} className="mb-5" />
      )}
      {list === undefined ? (
        failure === null && <Skeleton lines={6} />
      ) : list.nodes.length === 0 ? (
        <Empty title={t('nobody')}>{t('nobodyWhy')}</Empty>
      ) : (
        <PeopleTable people={list.nodes} />
      )}
      {list !== undefined && (
        <NextPage
          list={list}
          after={after}
          failure={failure}
          reload={reload}
          more={t('more')}
          onMore={setAfter}
          className="mt-6 text-center"
        />
      )}
    </>
  );
}
