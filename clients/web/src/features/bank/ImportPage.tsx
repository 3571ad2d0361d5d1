'use client';

import type { BankFileFormat, ImportBankQuestionsMutation } from '@vivavoce/graphql';
import { importBankQuestionsDocument } from '@vivavoce/learner/documents/bank';
import { useChange } from '@vivavoce/learner/useChange';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import { PageTitle } from '@/components/ui/PageTitle';
import { Select } from '@/components/ui/Select';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { bank } from '@/lib/routes';

import { FORMATS } from './ExportPanel';
import { base64Of, formatOf, LONGEST_FILE } from './files';
import { RefusalTable } from './RefusalTable';

type Imported = ImportBankQuestionsMutation['importBankQuestions'];

/** Takes a file of questions into the bank, and shows the outcome of each. */
export function ImportPage(): ReactNode {
  const t = useTranslations('bank.importing');
  const formats = useTranslations('bank.format');
  const page = useTranslations('bank');
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState<BankFileFormat>('GIFT');
  const [language, setLanguage] = useState('en');
  const [isUnreadable, setUnreadable] = useState(false);
  const [outcome, setOutcome] = useState<Imported | null>(null);
  const { run, isBusy, failure } = useChange(importBankQuestionsDocument);
  const isTooLong = file !== null && file.size > LONGEST_FILE;
  const imported = outcome?.imported ?? null;
  const [error] = outcome?.errors ?? [];

  async function take(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (file === null || isTooLong || isBusy) return;
    setOutcome(null);
    const content = await base64Of(file);
    setUnreadable(content === null);
    if (content === null) return;
    const answer = await run({ input: { format, language: language.trim(), file: content } });
    setOutcome(answer?.importBankQuestions ?? null);
  }

  return (
    <div className="max-w-3xl">
      <p className="mb-3 text-sm">
        <Link href={bank.all} className="text-accent underline underline-offset-4">
          {page('toAll')}
        </Link>
      </p>
      <PageTitle title={t('title')}>{t('lead')}</PageTitle>
      <form noValidate className="space-y-5" onSubmit={(event) => void take(event)}>
        <div>
          <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
            {t('file')}
          </label>
          <input
            id={id}
            type="file"
            accept=".gift,.txt,.xml,.zip"
            aria-describedby={`${id}-hint`}
            className="min-h-11 w-full rounded-xl border border-edge bg-surface px-3.5 py-2 file:me-3 file:rounded-full file:border-0 file:bg-accent-soft file:px-4 file:py-1.5"
            onChange={({ target }) => {
              const chosen = target.files?.[0] ?? null;
              setFile(chosen);
              setOutcome(null);
              if (chosen !== null) setFormat(formatOf(chosen.name));
            }}
          />
          <p id={`${id}-hint`} className={isTooLong ? 'mt-1.5 text-sm text-poor' : 'mt-1.5 text-sm text-muted'}>
            {t(isTooLong ? 'tooLong' : 'hint', { kilobytes: LONGEST_FILE / 1000 })}
          </p>
        </div>
        <div className="grid max-w-xl grid-cols-1 gap-5 sm:grid-cols-2">
          <Select
            label={t('format')}
            value={format}
            options={FORMATS.map((value) => ({ value, label: formats(value) }))}
            onChange={(next) => setFormat(next)}
          />
          <Field
            label={t('language')}
            hint={t('languageHint')}
            value={language}
            maxLength={35}
            dir="ltr"
            autoComplete="off"
            onChange={({ target }) => setLanguage(target.value)}
          />
        </div>
        <Button type="submit" size="large" disabled={file === null || isTooLong || isBusy}>
          {t('take')}
        </Button>
      </form>
      {failure !== null && <FailureNotice failure={failure} className="mt-5" />}
      {isUnreadable && (
        <Notice tone="problem" isUrgent className="mt-5">
          {t('unreadable')}
        </Notice>
      )}
      {error !== undefined && (
        <Notice tone="problem" isUrgent className="mt-5">
          {error.__typename === 'TooManyBankQuestions'
            ? page('tooMany', { most: error.most })
            : error.__typename === 'BankFileTooLarge'
              ? t('tooLong', { kilobytes: error.mostBytes / 1000 })
              : t('wrong')}
        </Notice>
      )}
      {imported !== null && (
        <section aria-label={t('result')} className="mt-6">
          <Notice
            tone={imported.refused > 0 ? 'warning' : 'info'}
            isUrgent={imported.refused > 0}
            action={
              <LinkButton href={bank.show('own')} look="quiet" size="small">
                {t('look')}
              </LinkButton>
            }
          >
            <p>{t('taken', { count: imported.taken })}</p>
            {imported.alreadyThere > 0 && <p>{t('alreadyThere', { count: imported.alreadyThere })}</p>}
          </Notice>
          <RefusalTable refusals={imported.refusals} count={imported.refused} />
        </section>
      )}
    </div>
  );
}
