'use client';

import { spokenLanguagesDocument } from '@vivavoce/learner/documents/practice';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** What feedback to expect in a language; nothing where everything is scored here, and while it is not known. */
export function LanguageFeedback({ language }: { language: string }): ReactNode {
  const t = useTranslations('practice.feedback');
  const locale = useLocale();
  const { data } = useGraph(spokenLanguagesDocument, {});
  if (data === null) return null;
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
  const offered =
    data.spokenLanguages.find((one) => one.language === language) ??
    data.spokenLanguages.find((one) => primary(one.language) === primary(language));
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
