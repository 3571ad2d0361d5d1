'use client';

import type { BankFindingsFragment } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Notice } from '@/components/ui/Notice';
import { bank } from '@/lib/routes';

/** What the check has found in the question as it is saved. */
export function FindingList({ findings }: { findings: BankFindingsFragment['findings'] }): ReactNode {
  const t = useTranslations('bank.finding');
  if (findings.length === 0) return <p className="mb-5 text-sm text-muted">{t('none')}</p>;
  return (
    <Notice tone="warning" className="mb-5">
      <p className="font-medium">{t('lead')}</p>
      <ul className="list-disc ps-5">
        {findings.map(({ kind, detail, questionId }, index) => (
          <li key={index}>
            {t(`kind.${kind ?? 'OTHER'}`)}{' '}
            {questionId === null ? (
              <q>{detail}</q>
            ) : (
              <Link href={bank.at(questionId)} className="text-accent underline underline-offset-4">
                <bdi>{detail}</bdi>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
