import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Select } from '@/components/ui/Select';
import { UNDETERMINED } from '@/lib/undetermined';

interface RecordingLanguageProps {
  /** What can be transcribed; nothing is shown of just one that stays on the platform. */
  offered: readonly { language: string; thirdParty: boolean; consentRequired: boolean }[];
  /** How a language is detected; null where it cannot be. */
  detection: { thirdParty: boolean; consentRequired: boolean } | null;
  /** The tag of the chosen one; `UNDETERMINED` to detect it. */
  language: string | null;
  onLanguage(language: string): void;
}

/** The language that is spoken in the recordings, and whether another company gets them. */
export function RecordingLanguage({ offered, detection, language, onLanguage }: RecordingLanguageProps): ReactNode {
  const t = useTranslations('transcriptions');
  const locale = useLocale();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const isDetected = language === UNDETERMINED;
  const chosen = isDetected ? detection : offered.find((one) => one.language === language);
  const options = offered.map((one) => ({ value: one.language, label: names.of(one.language) ?? one.language }));
  if (detection !== null && offered.length > 0) options.push({ value: UNDETERMINED, label: t('detect') });
  return (
    <>
      {options.length > 1 && (
        <Select
          label={t('language')}
          value={language ?? ''}
          options={options}
          onChange={onLanguage}
          className="mt-3 max-w-md"
        />
      )}
      <p role="status" className="mt-3 text-sm text-muted empty:hidden">
        {chosen?.thirdParty === true && (
          <>
            {t(isDetected ? 'outsideToDetect' : chosen.consentRequired ? 'outsideAlways' : 'outside')}{' '}
            <Link href="/me/data" className="text-accent underline underline-offset-4">
              {t('consentLink')}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
