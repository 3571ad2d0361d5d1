import { useFormatter, useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';

const HOUR = 3_600_000;

/** Returns a function that says when a card comes: in minutes, at a time of today, or on a day. */
export function useDueText(): (dueAt: string) => string {
  const t = useTranslations('reviewDue');
  const format = useFormatter();
  const [now] = useState(() => Date.now());
  return useCallback(
    (dueAt) => {
      const due = new Date(dueAt);
      const away = due.getTime() - now;
      if (away <= 0) return t('now');
      if (away < HOUR) return t('inMinutes', { count: Math.ceil(away / 60_000) });
      const dayOf = (moment: Date | number): string => format.dateTime(moment, { dateStyle: 'short' });
      if (dayOf(due) === dayOf(now)) {
        return t('at', { time: format.dateTime(due, { timeStyle: 'short' }) });
      }
      return t('on', { day: format.dateTime(due, { weekday: 'long', day: 'numeric', month: 'long' }) });
    },
    [format, now, t],
  );
}
