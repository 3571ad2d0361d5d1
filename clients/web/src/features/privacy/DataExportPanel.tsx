'use client';

import { Download, FileArchive } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { useDataExport } from './useDataExport';

/** Collects everything that is stored of the person, and offers it for download. */
export function DataExportPanel(): ReactNode {
  const t = useTranslations('privacy');
  const format = useFormatter();
  const { current, failure, isBusy, start, reload } = useDataExport();
  const isRunning = current?.state === 'RUNNING';
  return (
    <section aria-labelledby="export" className="mt-8 border-t border-line pt-6">
      <h2 id="export" className="text-xl">
        {t('exportTitle')}
      </h2>
      <p className="mt-2 text-muted">{t('exportWhat')}</p>
      {isRunning && (
        <div className="mt-4">
          <p id="export-progress" role="status">
            {t('exporting')}
          </p>
          <progress
            aria-labelledby="export-progress"
            value={current.progress}
            max={1}
            className="mt-2 h-2 w-full accent-accent"
          />
        </div>
      )}
      {current?.state === 'FAILED' && (
        <Notice tone="problem" isUrgent className="mt-4">
          {t('exportFailed')}
        </Notice>
      )}
      {current?.state === 'READY' && current.downloadUrl !== null && current.expiresAt !== null && (
        <div role="status" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <a
            href={current.downloadUrl}
            download
            onClick={() => setTimeout(reload, 1_000)}
            className="inline-flex min-h-11 items-center gap-2 rounded-full bg-accent px-5 font-medium text-accent-ink"
          >
            <Download aria-hidden className="size-4" />
            {t('download', { kilobytes: Math.max(1, Math.round((current.length ?? 0) / 1024)) })}
          </a>
          <p className="text-sm text-muted">
            {t('exportExpires', { date: format.dateTime(new Date(current.expiresAt), { dateStyle: 'long' }) })}
          </p>
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} onRetry={reload} />}
      {!isRunning && current !== undefined && (
        <Button look="quiet" className="mt-4" disabled={isBusy} onClick={() => void start()}>
          <FileArchive aria-hidden className="size-4" />
          {t(current === null ? 'exportStart' : 'exportAgain')}
        </Button>
      )}
    </section>
  );
}
