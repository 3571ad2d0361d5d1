import { LOCALE_COOKIE, THEME_COOKIE, type Locale, type Theme } from '@vivavoce/messages/locales';

const YEAR = 31_536_000;

function keep(name: string, value: string): void {
  document.cookie = `${name}=${value}; Max-Age=${YEAR}; Path=/; SameSite=Lax`;
}

/** Stores the interface language in this browser. */
export function keepLocale(locale: Locale): void {
  keep(LOCALE_COOKIE, locale);
}

/** Stores the theme in this browser and applies it. */
export function keepTheme(theme: Theme): void {
  keep(THEME_COOKIE, theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Returns the current theme. */
export function themeHere(): string {
  return document.documentElement.dataset['theme'] ?? 'system';
}
