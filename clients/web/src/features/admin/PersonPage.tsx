'use client';

import type { Role } from '@vivavoce/graphql';
import { personDocument } from '@vivavoce/learner/documents/people';
import { useGraph } from '@vivavoce/learner/useGraph';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';
import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { operatedRuns } from '@/lib/routes';

import { BillingPanel } from './BillingPanel';
import { ChangeRole } from './ChangeRole';
import { PersonFacts } from './PersonFacts';
import { SuspensionPanel } from './SuspensionPanel';
import { ViewAs } from './ViewAs';

const GIVEN: readonly Role[] = ['AUTHOR', 'EXAMINER', 'ADMIN'];

/** One person: who it is, the roles, where the person is signed in, and whether the account can be used. */
export function PersonPage(props: { id: string }): ReactNode {
  const t = useTranslations('admin');
  const { data, failure, reload } = useGraph(personDocument, { id: props.id }, { isFresh: true });
  if (data === null)
    return failure === null ? <Skeleton lines={6} /> : <FailureNotice failure={failure} onRetry={reload} />;
  if (data.person === null)
    return (
      <Empty isPage title={t('nobody')} action={<LinkButton href="/admin/people">{t('people')}</LinkButton>}>
        {t('personUnknown')}
      </Empty>
    );
  const { person, sessions, hasSecondFactor } = data.person;
  return (
    <div className="mx-auto max-w-3xl">
      <Link href="/admin/people" className="mb-3 inline-flex min-h-11 items-center gap-2 text-accent">
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t('people')}
      </Link>
      <PageTitle title={person.displayName}>
        <bdi className="break-all">{person.email}</bdi>
      </PageTitle>
      <LinkButton href={operatedRuns(person.id)} look="quiet" size="small" className="mb-5">
        {t('runs')}
      </LinkButton>
      <Card>
        <div className="divide-y divide-line [&>section]:py-7 [&>section:first-child]:pt-0 [&>section:last-child]:pb-0">
          <PersonFacts person={person} sessions={sessions} hasSecondFactor={hasSecondFactor} />
          <section aria-labelledby="roles">
            <h2 id="roles" className="mb-2 text-xl">
              {t('roleList')}
            </h2>
            <ul className="divide-y divide-line">
              {GIVEN.map((role) => (
                <ChangeRole
                  key={role}
                  personId={person.id}
                  name={person.displayName}
                  role={role}
                  hasRole={person.roles.includes(role)}
                />
              ))}
            </ul>
          </section>
          <BillingPanel personId={person.id} name={person.displayName} />
          {!person.roles.includes('ADMIN') && <ViewAs personId={person.id} name={person.displayName} />}
          <SuspensionPanel
            personId={person.id}
            name={person.displayName}
            suspension={person.suspension}
            onChanged={reload}
          />
        </div>
      </Card>
    </div>
  );
}
