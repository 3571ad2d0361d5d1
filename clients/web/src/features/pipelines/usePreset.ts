'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

import type { Draft } from './draft';
import { draftFrom, type Preset } from './presets';

/** Returns a function that writes a ready-made pipeline in the language of the page. */
export function usePreset(): (preset: Preset) => Draft {
  const t = useTranslations('pipelines.presets');
  return useCallback(
    (preset) =>
      draftFrom(preset, {
        name: t(`${preset}.name`),
        instruction: preset === 'read' ? '' : t(`${preset}.instruction`),
      }),
    [t],
  );
}
