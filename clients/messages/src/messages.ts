// Augmented below; nothing of it is loaded.
import type {} from 'use-intl';

import type en from './en.json';
import type { Locale } from './locales';

export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** Returns the message catalogue of a language. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('./en.json')).default;
    case 'es':
      return (await import('./es.json')).default;
    case 'ar':
      return (await import('./ar.json')).default;
  }
}
