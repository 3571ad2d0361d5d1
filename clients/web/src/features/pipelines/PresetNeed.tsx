'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { useModelState } from './useModelState';

/** Says that a ready-made pipeline needs a model, and whether the person has one here. */
export function PresetNeed(): ReactNode {
  const t = useTranslations('pipelines.model');
  const state = useModelState();
  const hasOne = state === null || state === 'ready';
  return (
    <p className="mt-2 text-sm text-muted">
      {t('needed')}
      {!hasOne && <> {t(state)}</>}
    </p>
  );
}
