'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { PageTitle } from '@/components/ui/PageTitle';
import { useAddress } from '@/lib/useAddress';

import { EMPTY_DRAFT } from './draft';
import { PipelineForm } from './PipelineForm';
import { presetNamed } from './presets';
import { usePreset } from './usePreset';

/** The page on which a pipeline is made; the address may name a ready-made one that fills the form. */
export function NewPipelinePage(): ReactNode {
  const t = useTranslations('pipelines');
  const [address] = useAddress();
  const write = usePreset();
  const [first] = useState(() => {
    const preset = presetNamed(address.get('from'));
    return preset === null ? EMPTY_DRAFT : write(preset);
  });
  return (
    <div className="max-w-4xl">
      <PageTitle title={t('newTitle')}>{t('newLead')}</PageTitle>
      <PipelineForm base={null} first={first} />
    </div>
  );
}
