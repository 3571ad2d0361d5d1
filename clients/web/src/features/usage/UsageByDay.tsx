import { usageDocument } from '@vivavoce/learner/documents/plan';
import { timeZoneHere } from '@vivavoce/learner/timeZone';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Skeleton } from '@/components/ui/Skeleton';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import { UsageChart } from './UsageChart';

interface UsageByDayProps {
  resetsAt: string;
  /** The characters of spoken texts that the plan gives in a period; 0 when it gives none or this is not known. */
  charactersGranted: number;
}

/** What was used on each day of the current period, in the time zone of the browser. */
export function UsageByDay(props: UsageByDayProps): ReactNode {
  const t = useTranslations('usage');
  const { data, failure, reload } = useGraph(usageDocument, { timeZone: timeZoneHere() }, { isFresh: true });
  const days = data?.viewer?.usage ?? null;
  const characters = (days ?? []).reduce((sum, day) => sum + day.charactersSynthesized, 0);
  return (
    <section aria-labelledby="usage">
      <h2 id="usage" className="mb-3 text-xl">
        {t('title')}
      </h2>
      {days !== null ? (
        days.some(({ speechUsed, speechReserved }) => speechUsed + speechReserved > 0) ? (
          <UsageChart days={days} end={props.resetsAt} />
        ) : (
          <p className="text-muted">{t('none')}</p>
        )
      ) : failure === null ? (
        <Skeleton lines={1} />
      ) : (
        <FailureNotice failure={failure} onRetry={reload} />
      )}
      {characters > 0 && (
        <p className="mt-3 text-sm text-muted">
          {props.charactersGranted > 0
            ? t('spokenTextsOf', { count: characters, granted: props.charactersGranted })
            : t('spokenTexts', { count: characters })}
        </p>
      )}
    </section>
  );
}
