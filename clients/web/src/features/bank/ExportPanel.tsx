'use client';

import type { BankFileFormat, BankFileQuery, BankQuestionFilterInput } from '@vivavoce/graphql';
import { bankFileDocument } from '@vivavoce/learner/documents/bank';
import { failureOfError, type Failure } from '@vivavoce/graphql';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { saveFile } from './files';
import { RefusalTable } from './RefusalTable';

export const FORMATS = ['GIFT', 'QTI_3'] as const satisfies readonly BankFileFormat[];

/** Saves the questions of a filter as a file, and shows which of them the format cannot hold. */
export function ExportPanel({ filter }: { filter: BankQuestionFilterInput }): ReactNode {
  const t = useTranslations('bank.export');
  const formats = useTranslations('bank.format');
  const client = useClient();
  const [format, setFormat] = useState<BankFileFormat>('GIFT');
  const [isBusy, setBusy] = useState(false);
  const [written, setWritten] = useState<BankFileQuery['bankFile'] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function save(): Promise<void> {
    setBusy(true);
    setFailure(null);
    setWritten(null);
    const { data, error } = await client.query(bankFileDocument, { format, filter }, { requestPolicy: 'network-only' });
    setBusy(false);
    if (error !== undefined) setFailure(failureOfError(error));
    if (data === undefined) return;
    setWritten(data.bankFile);
    if (data.bankFile.questions > 0) saveFile(data.bankFile.content, data.bankFile.mediaType, format);
  }

  return (
    <Card className="mt-8" aria-label={t('title')}>
      <h2 className="mb-1 text-xl">{t('title')}</h2>
      <p className="mb-4 text-sm text-muted">{t('lead')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('format')}
          value={format}
          options={FORMATS.map((value) => ({ value, label: formats(value) }))}
          onChange={(next) => setFormat(next)}
        />
        <Button look="quiet" disabled={isBusy} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      {failure?.reason === 'EXPORT_TOO_LARGE' ? (
        <Notice tone="warning" isUrgent className="mt-4">
          {t('tooLarge')}
        </Notice>
      ) : (
        failure !== null && <FailureNotice failure={failure} className="mt-4" />
      )}
      {written !== null && (
        <>
          <Notice className="mt-4">{t('done', { count: written.questions })}</Notice>
          <RefusalTable refusals={written.refusals} count={written.refused} />
        </>
      )}
    </Card>
  );
}
