'use client';

import { spokenLanguagesDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { offeredOf } from './offeredOf';

/** What feedback to expect in a language; nothing where everything is scored here, and while it is not known. */
export function LanguageFeedback({ language }: { language: string }): ReactNode {
  const t = useTranslations('practice.feedback');
  const locale = useLocale();
  const { data } = useGraph(spokenLanguagesDocument, {});
  if (data === null) return null;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  const offered = offeredOf(data.spokenLanguages, language);
  const isReadHere = offered?.reading === true;
  if (isReadHere && offered.scores) return null;
  return (
    <p role="status" className="text-sm text-muted">
      {t(isReadHere ? 'textOnly' : 'none', { language: name })}
      {isReadHere && offered.thirdParty && (
        <>
          {' '}
          {t(offered.consentRequired ? 'outsideAlways' : 'outside')}{' '}
          <Link href="/me/data" className="text-accent underline underline-offset-4">
            {t('consentLink')}
          </Link>
        </>
      )}
    </p>
  );
}
