'use client';

import type { ExaminationState } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';

/** What is said once a rating is stored. */
export function RatingDone(props: { state: ExaminationState }): ReactNode {
  const t = useTranslations('examination.done');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const next = props.state === 'COMPLETE' ? 'complete' : props.state === 'ADJUDICATION' ? 'adjudication' : 'once';
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
        {t('title')}
      </h1>
      <p className="mt-3 text-muted">{t(next)}</p>
      <div className="mt-6">
        <LinkButton href="/examiner">{t('next')}</LinkButton>
      </div>
    </div>
  );
}
