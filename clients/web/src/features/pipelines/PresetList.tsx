'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { pipelines } from '@/lib/routes';

import { ChainPicture } from './ChainPicture';
import { PresetNeed } from './PresetNeed';
import { PRESETS } from './presets';
import { usePreset } from './usePreset';

/** The ready-made pipelines, each with a link to the form that it fills. */
export function PresetList(): ReactNode {
  const t = useTranslations('pipelines');
  const write = usePreset();
  return (
    <ul className="space-y-3">
      {PRESETS.map((preset) => {
        const { name, steps } = write(preset);
        return (
          <li key={preset} className="rounded-card border border-line bg-surface p-4 sm:p-5">
            <h3 className="font-sans text-lg font-semibold">{name}</h3>
            <p className="mt-0.5 mb-3 text-sm text-muted">{t(`presets.${preset}.what`)}</p>
            <ChainPicture steps={steps.map(({ kind, instruction }) => ({ kind, detail: instruction }))} />
            {steps.some(({ kind }) => kind === 'MODEL') && <PresetNeed />}
            <LinkButton href={pipelines.make(preset)} look="quiet" size="small" className="mt-3">
              {t('usePreset')}
              <span className="sr-only">{t('forNamed', { name })}</span>
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
