'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Empty } from '@/components/ui/Empty';
import { LinkButton } from '@/components/ui/LinkButton';
import { practice } from '@/lib/routes';

/** Where to go on from a practice page that misses what it practises. */
const PLACES = {
  sounds: practice.sentences(),
  words: practice.sentences(),
  own: '/progress/history',
  attempt: '/progress/history',
  scenario: '/library',
  lines: '/library',
} as const;

/** Shown in place of an exercise: what is missing, and a link to where the learner finds it. */
export function NothingToPractise(props: { missing: keyof typeof PLACES }): ReactNode {
  const t = useTranslations('practice.nothing');
  const { missing } = props;
  return (
    <Empty
      isPage
      title={t(`${missing}.title`)}
      action={<LinkButton href={PLACES[missing]}>{t(`${missing}.action`)}</LinkButton>}
    >
      {t(`${missing}.why`)}
    </Empty>
  );
}
