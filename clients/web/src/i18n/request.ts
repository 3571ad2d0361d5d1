import { LOCALE_COOKIE, localeOf, wanted } from '@vivavoce/messages/locales';
import { messagesOf } from '@vivavoce/messages/messages';
import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';

export default getRequestConfig(async () => {
  const chosen = localeOf((await cookies()).get(LOCALE_COOKIE)?.value);
  const locale = chosen ?? wanted((await headers()).get('accept-language'));
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' };
});
