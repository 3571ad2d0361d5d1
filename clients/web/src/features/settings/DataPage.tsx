'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { LinkButton } from '@/components/ui/LinkButton';
import { ConsentPanel } from '@/features/privacy/ConsentPanel';
import { DataExportPanel } from '@/features/privacy/DataExportPanel';
import { ErasePanel } from '@/features/privacy/ErasePanel';
import { StoredRecordings } from '@/features/recording/StoredRecordings';

import { KeptRecordings } from './KeptRecordings';
import { MePage } from './MePage';

/** The page that says what is stored, and where to delete it. */
export function DataPage(): ReactNode {
  const t = useTranslations('settings');
  return (
    <MePage title={t('data')}>
      <ul className="list-disc space-y-2 ps-5 text-muted">
        <li>{t('dataAudio')}</li>
        <li>{t('dataLocal')}</li>
        <li>{t('dataUnsent')}</li>
        <li>{t('dataResults')}</li>
        <li>{t('dataDeleted')}</li>
      </ul>
      <KeptRecordings />
      <LinkButton href="/progress/history" look="quiet" className="mt-5">
        {t('dataDelete')}
      </LinkButton>
      <ConsentPanel />
      <StoredRecordings />
      <DataExportPanel />
      <ErasePanel />
    </MePage>
  );
}
