import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';

import { LOCALE_COOKIE, localeOf, wanted } from './locales';
import { messagesOf } from './messages';

export default getRequestConfig(async () => {
  const chosen = localeOf((await cookies()).get(LOCALE_COOKIE)?.value);
  const locale = chosen ?? wanted((await headers()).get('accept-language'));
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' };
});
