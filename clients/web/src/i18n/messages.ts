import type en from '../../messages/en.json';

import type { Locale } from './locales';

export type Messages = typeof en;

/** Returns the message catalogue of a language. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('../../messages/en.json')).default;
    case 'es':
      return (await import('../../messages/es.json')).default;
    case 'ar':
      return (await import('../../messages/ar.json')).default;
  }
}
