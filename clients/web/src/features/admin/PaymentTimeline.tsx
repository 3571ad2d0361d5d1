import type { TimelineKind } from '@vivavoce/graphql';
import { CircleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';

interface PaymentTimelineProps {
  entries: readonly { at: string; kind: TimelineKind; text: string }[];
}

/** How many entries are shown at first. */
const FIRST = 10;

/** What happened to a person's payments, newest first. The texts are for operators, and in English. */
export function PaymentTimeline({ entries }: PaymentTimelineProps): ReactNode {
  const t = useTranslations('admin');
  const format = useFormatter();
  const [isWhole, setWhole] = useState(false);
  if (entries.length === 0) return <p className="mt-4 text-muted">{t('noPayments')}</p>;
  return (
    <>
      <h3 className="mt-6 mb-2 font-medium">{t('timeline')}</h3>
      <ol className="divide-y divide-line">
        {(isWhole ? entries : entries.slice(0, FIRST)).map((entry, i) => (
          <li key={`${entry.at} ${String(i)}`} className="grid gap-x-4 py-2 sm:grid-cols-[11rem_6rem_1fr]">
            <time dateTime={entry.at} className="text-muted tabular-nums">
              {format.dateTime(new Date(entry.at), { dateStyle: 'medium', timeStyle: 'medium' })}
            </time>
            <span className={classes('inline-flex items-center gap-1.5', entry.kind === 'ALERT' && 'text-poor')}>
              {entry.kind === 'ALERT' && <CircleAlert aria-hidden className="size-4" />}
              {t(`timelineKinds.${entry.kind}`)}
            </span>
            <bdi lang="en" className="font-mono text-sm break-words">
              {entry.text}
            </bdi>
          </li>
        ))}
      </ol>
      {!isWhole && entries.length > FIRST && (
        <Button
          look="quiet"
          size="small"
          className="mt-3"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('timelineAll', { count: entries.length })}
        </Button>
      )}
    </>
  );
}
