'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { SideBySide } from '@/components/SideBySide';

import { differencesOf, type Compared } from './differences';

interface DifferencesProps {
  older: Compared;
  newer: Compared;
  olderName: string;
  newerName: string;
}

/** Two texts of a scenario side by side. */
export function Differences(props: DifferencesProps): ReactNode {
  const t = useTranslations('studio');
  const parts = differencesOf(props.older, props.newer).map(({ part, lines }) => ({
    name: t(`form.names.${part}`),
    lines,
    isCode: part === 'script',
  }));
  return <SideBySide parts={parts} olderName={props.olderName} newerName={props.newerName} same={t('versions.same')} />;
}
