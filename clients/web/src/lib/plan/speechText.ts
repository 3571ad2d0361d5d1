import type { useTranslations } from 'next-intl';

const MINUTE = 60_000;
const HOUR = 60;

/** Returns a time as people say it: whole hours from two hours on, minutes otherwise. */
export function speechText(t: ReturnType<typeof useTranslations<'plan'>>, milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  return minutes >= 2 * HOUR && minutes % HOUR === 0
    ? t('hours', { count: minutes / HOUR })
    : t('minutes', { count: minutes });
}
