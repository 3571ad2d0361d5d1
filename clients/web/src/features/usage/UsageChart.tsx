import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface UsageChartProps {
  /** Every day from the first one of the period to today; at least one with some use. */
  days: readonly { day: string; speechUsed: number; speechReserved: number }[];
  /** When the next period begins. */
  end: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** The most days for which the graph tells the use. */
const MOST_DAYS = 366;

const HEIGHT = 40;
const STEP = 10;
const BAR = 7;

/** A bar for each day of the period, used below and in use above it, and the same as a table for screen readers. */
export function UsageChart({ days, end }: UsageChartProps): ReactNode {
  const t = useTranslations('usage');
  const format = useFormatter();
  const begin = Date.parse(days[0]?.day ?? end);
  const slots = Math.max(days.length, Math.min(MOST_DAYS, Math.ceil((Date.parse(end) - begin) / DAY)));
  const most = Math.max(...days.map(({ speechUsed, speechReserved }) => speechUsed + speechReserved));
  const heightOf = (time: number): number => (HEIGHT * time) / most;
  const dateOf = (moment: number): string =>
    format.dateTime(new Date(moment), { day: 'numeric', month: 'short', timeZone: 'UTC' });

  function timeText(time: number): string {
    return time > 0 && time < MINUTE ? t('underAMinute') : t('minutes', { count: Math.round(time / MINUTE) });
  }

  return (
    <div>
      <p className="mb-2 text-sm text-muted">{t('most', { time: timeText(most) })}</p>
      <svg
        aria-hidden
        viewBox={`0 0 ${slots * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full border-b border-line rtl:-scale-x-100"
      >
        {days.map(({ day, speechUsed, speechReserved }, i) => {
          const used = heightOf(speechUsed);
          const reserved = heightOf(speechReserved);
          const x = i * STEP + (STEP - BAR) / 2;
          return (
            <g key={day} fill="currentColor">
              <rect x={x} y={HEIGHT - used} width={BAR} height={used} className="text-accent" />
              <rect x={x} y={HEIGHT - used - reserved} width={BAR} height={reserved} className="text-voice" />
            </g>
          );
        })}
      </svg>
      <div aria-hidden className="mt-1 flex justify-between text-xs text-muted tabular-nums">
        <span>{dateOf(begin)}</span>
        <span>{dateOf(begin + (slots - 1) * DAY)}</span>
      </div>
      <div className="sr-only">
        <table>
          <caption>{t('chart')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('used')}</th>
              <th scope="col">{t('reserved')}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, speechUsed, speechReserved }) => (
              <tr key={day}>
                <th scope="row">{dateOf(Date.parse(day))}</th>
                <td>{timeText(speechUsed)}</td>
                <td>{timeText(speechReserved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
