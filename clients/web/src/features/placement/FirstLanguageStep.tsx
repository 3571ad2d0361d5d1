'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import { firstLanguages } from '@/lib/firstLanguages';

import { Choice } from './Choice';

/** The question for the first language. The languages of the browser come first. */
export function FirstLanguageStep(props: { isBusy: boolean; onChoose(language: string): void }): ReactNode {
  const t = useTranslations('placement');
  const locale = useLocale();
  const { typical, further } = useMemo(
    () => firstLanguages(locale, typeof navigator === 'undefined' ? [] : navigator.languages),
    [locale],
  );
  const [other, setOther] = useState(further[0]?.tag ?? 'en');
  return (
    <div>
      <p className="mb-5 text-muted">{t('language.lead')}</p>
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3">
        {typical.map(({ tag, name }) => (
          <li key={tag}>
            <Choice isBusy={props.isBusy} onChoose={() => props.onChoose(tag)}>
              {name}
            </Choice>
          </li>
        ))}
      </ul>
      <details className="mt-5">
        <summary className="inline-flex min-h-11 items-center text-accent">{t('language.other')}</summary>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          <Select
            className="min-w-0 flex-1 basis-56"
            label={t('language.label')}
            value={other}
            onChange={setOther}
            options={further.map(({ tag, name }) => ({ value: tag, label: name }))}
          />
          <Button disabled={props.isBusy} onClick={() => props.onChoose(other)}>
            {t('next')}
          </Button>
        </div>
      </details>
    </div>
  );
}
