import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Select } from '@/components/ui/Select';

interface RecordingLanguageProps {
  /** What can be transcribed; nothing is shown of just one that stays on the platform. */
  offered: readonly { language: string; thirdParty: boolean; consentRequired: boolean }[];
  /** The tag of the chosen one. */
  language: string | null;
  onLanguage(language: string): void;
}

/** The language that is spoken in the recordings, and whether another company gets them. */
export function RecordingLanguage({ offered, language, onLanguage }: RecordingLanguageProps): ReactNode {
  const t = useTranslations('transcriptions');
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const chosen = offered.find((one) => one.language === language);
  return (
    <>
      {offered.length > 1 && (
        <Select
          label={t('language')}
          value={language ?? ''}
          options={offered.map((one) => ({ value: one.language, label: names.of(one.language) ?? one.language }))}
          onChange={onLanguage}
          className="mt-3 max-w-md"
        />
      )}
      <p role="status" className="mt-3 text-sm text-muted empty:hidden">
        {chosen?.thirdParty === true && (
          <>
            {t(chosen.consentRequired ? 'outsideAlways' : 'outside')}{' '}
            <Link href="/me/data" className="text-accent underline underline-offset-4">
              {t('consentLink')}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
