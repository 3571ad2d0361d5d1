import { minutesOf } from '@vivavoce/learner/speechTime';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface PlanUseProps {
  entitlements: Parameters<typeof minutesOf>[0] & {
    plan: { name: string; longestSession: number };
    resetsAt: string;
  };
}

/** How much of the plan is used, as a picture and in numbers. Used, reserved and left add up to the month. */
export function PlanUse({ entitlements }: PlanUseProps): ReactNode {
  const t = useTranslations('plan');
  const format = useFormatter();
  const minutes = (count: number): string => t('minutes', { count });
  const month = minutesOf(entitlements);
  const share = (count: number): number => (month.month === 0 ? 0 : Math.min(100, (100 * count) / month.month));
  return (
    <section aria-labelledby="use">
      <h2 id="use" className="font-display text-2xl">
        {entitlements.plan.name}
      </h2>
      <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-4 h-3 w-full rounded-full">
        <rect width="100" height="4" fill="var(--sunken)" />
        <rect width={share(month.used)} height="4" fill="currentColor" className="text-accent" />
        <rect
          x={share(month.used)}
          width={share(month.reserved)}
          height="4"
          fill="currentColor"
          className="text-voice"
        />
      </svg>
      <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {(
          [
            ['used', minutes(month.used)],
            ...(entitlements.speechReserved > 0 ? [['reserved', minutes(month.reserved)] as const] : []),
            ['left', minutes(month.left)],
            ['aMonth', minutes(month.month)],
            ['longestRecording', minutes(Math.round(entitlements.plan.longestSession / 60_000))],
          ] as const
        ).map(([name, value]) => (
          <div key={name} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5">
            <dt className="text-muted">{t(name)}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">
        {t('resets', {
          date: format.dateTime(new Date(entitlements.resetsAt), { dateStyle: 'long' }),
        })}
      </p>
    </section>
  );
}
