'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Until when an exam can be continued. */
export function Until(props: { expiresAt: string }): ReactNode {
  const t = useTranslations('openExam');
  const format = useFormatter();
  const time = format.dateTime(new Date(props.expiresAt), {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return t('until', { time });
}
