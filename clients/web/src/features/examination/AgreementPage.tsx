'use client';

import { readFragment } from '@vivavoce/graphql';
import { agreementDocument, agreementFragment } from '@vivavoce/learner/documents/examination';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { useAddress } from '@/lib/useAddress';

import { AgreementPicture } from './AgreementPicture';
import { AgreementTable } from './AgreementTable';

const ALL = 'all';
const BUILT_IN = ['oet-speaking', 'ielts-like', 'cefr-general'] as const;

/** How well examiners agree with each other and with the program. The address keeps whose figures are shown. */
export function AgreementPage(): ReactNode {
  const t = useTranslations('examination.agreement');
  const [address, change] = useAddress();
  const { data, failure, reload } = useGraph(agreementDocument, { rubric: null, since: null }, { isFresh: true });
  if (data === null)
    return failure === null ? <Skeleton lines={5} /> : <FailureNotice failure={failure} onRetry={reload} />;
  const every = readFragment(agreementFragment, data.examinationAgreement);
  const rubrics = [...new Set(every.map(({ rubric }) => rubric))];
  const rubric = rubrics.find((one) => one === address.get('rubric')) ?? rubrics[0];
  // A rubric that this build does not know keeps its id.
  const nameOf = (id: string): string => {
    const known = BUILT_IN.find((one) => one === id);
    return known === undefined ? id : t(`rubricName.${known}`);
  };
  const people = [...new Set(every.map(({ examinerId }) => examinerId ?? ALL))];
  const own = every.find(({ isOwn }) => isOwn)?.examinerId;
  const person = people.find((one) => one === address.get('examiner')) ?? own ?? people[0] ?? ALL;
  const others = people.filter((one) => one !== ALL && one !== own);
  const against = address.get('with') === 'program' ? 'MACHINE' : 'EXAMINERS';
  const rows = every.filter(
    (one) => one.rubric === rubric && (one.examinerId ?? ALL) === person && one.with === against,
  );
  return (
    <>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      {rubric === undefined ? (
        <Empty title={t('none')}>{t('noneWhy')}</Empty>
      ) : (
        <>
          <div className="mb-6 grid grid-cols-1 gap-4 sm:grid-cols-3">
            <Select
              label={t('rubric')}
              value={rubric}
              options={rubrics.map((value) => ({ value, label: nameOf(value) }))}
              onChange={(value) => change({ rubric: value })}
            />
            <Select
              label={t('whose')}
              value={person}
              options={people.map((value) => ({
                value,
                label:
                  value === ALL
                    ? t('everybody')
                    : value === own
                      ? t('you')
                      : t('examiner', { number: others.indexOf(value) + 1 }),
              }))}
              onChange={(value) => change({ examiner: value })}
            />
            <Select
              label={t('against')}
              value={against}
              options={[
                { value: 'EXAMINERS', label: t('examiners') },
                { value: 'MACHINE', label: t('program') },
              ]}
              onChange={(value) => change({ with: value === 'MACHINE' ? 'program' : null })}
            />
          </div>
          {rows.length === 0 ? (
            <Empty title={t('none')}>{t('noneWhy')}</Empty>
          ) : (
            <div className="space-y-6">
              <AgreementPicture rows={rows} />
              <AgreementTable rows={rows} />
            </div>
          )}
        </>
      )}
    </>
  );
}
