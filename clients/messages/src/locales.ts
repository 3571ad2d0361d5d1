/** The interface languages; the first one is the default. */
export const LOCALES = ['en', 'es', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language by its own name, so that its speakers can find it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español', ar: 'العربية' };

export const LOCALE_COOKIE = 'vivavoce_locale';
export const THEME_COOKIE = 'vivavoce_theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function localeOf(tag: string | null | undefined): Locale | null {
  return LOCALES.find((locale) => tag?.toLowerCase().split('-')[0] === locale) ?? null;
}

export function themeOf(name: string | undefined): Theme {
  return THEMES.find((theme) => theme === name) ?? 'system';
}

/** Returns the writing direction of a language. */
export function direction(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** Returns the best match for the languages that a browser accepts (RFC 9110, 12.5.4). */
export function wanted(header: string | null): Locale {
  const asked = (header ?? '').split(',').map((entry) => {
    const [tag = '', quality] = entry.trim().split(';q=');
    return { tag, quality: quality === undefined ? 1 : Number(quality) };
  });
  asked.sort((one, other) => other.quality - one.quality);
  for (const { tag } of asked) {
    const locale = localeOf(tag);
    if (locale !== null) return locale;
  }
  return LOCALES[0];
}
