'use client';

import type { SpeechTimeHolder } from '@vivavoce/live/speechTime';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';

interface HeldTimeProps {
  holders: readonly SpeechTimeHolder[];
  /** Ends them and starts. */
  onEnd(): void;
}

/** Names the sessions that hold the rest of the speech time, and offers to end them. */
export function HeldTime({ holders, onEnd }: HeldTimeProps): ReactNode {
  const t = useTranslations('recorder.held');
  const format = useFormatter();
  const time = (at: number): string => format.dateTime(new Date(at), { timeStyle: 'short' });
  return (
    <Notice
      tone="warning"
      isUrgent
      className="w-full"
      action={
        <Button size="small" onClick={onEnd}>
          {t('end', { count: holders.length })}
        </Button>
      }
    >
      <p>{t('text', { count: holders.length })}</p>
      <ul className="mt-2 space-y-1.5">
        {holders.map(({ sessionId, startedAt, text, reserved, heldUntil }) => (
          <li key={sessionId}>
            <bdi className="line-clamp-1 font-medium">{text ?? t('freeTalk')}</bdi>
            <span className="block text-sm text-muted">
              {t('holds', {
                minutes: Math.ceil(reserved / 60_000),
                start: time(startedAt),
                until: time(heldUntil),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
