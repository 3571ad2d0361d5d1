'use client';

import { updateProfileDocument } from '@vivavoce/learner/documents/settings';
import { useChange } from '@vivavoce/learner/useChange';
import { LOCALE_NAMES, LOCALES, THEMES, themeOf } from '@vivavoce/messages/locales';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useSyncExternalStore, type ReactNode } from 'react';

import { Select } from '@/components/ui/Select';

import { keepLocale, keepTheme, themeHere } from './preferences';

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** The settings for interface language and theme. */
export function InterfaceSettings(): ReactNode {
  const t = useTranslations('settings');
  const locale = useLocale();
  const router = useRouter();
  const { run } = useChange(updateProfileDocument);
  const theme = themeOf(useSyncExternalStore(watchTheme, themeHere, () => 'system'));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Select
        label={t('interfaceLanguage')}
        value={locale}
        options={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
        onChange={(next) => {
          keepLocale(next);
          void run({ input: { locale: next } });
          router.refresh();
        }}
      />
      <Select
        label={t('theme')}
        value={theme}
        options={THEMES.map((one) => ({ value: one, label: t(`themes.${one}`) }))}
        onChange={keepTheme}
      />
    </div>
  );
}
