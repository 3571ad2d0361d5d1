'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

import { SmallTrend } from './SmallTrend';

export interface TrendPoint {
  at: string;
  overall: number;
  accuracy: number;
  fluency: number;
  prosody: number;
}

/** The trend of the overall score over the last attempts, and a small one for each of its measures. */
export function TrendChart(props: { points: readonly TrendPoint[] }): ReactNode {
  const t = useTranslations('progress');
  const format = useFormatter();
  const data = props.points.map((point, i) => ({
    overall: point.overall,
    label: `${i + 1} · ${format.dateTime(new Date(point.at), { day: 'numeric', month: 'short' })}`,
  }));
  return (
    <div aria-hidden dir="ltr">
      <p className="mb-2 text-sm font-medium">{t('measure.overall')}</p>
      <div className="h-56">
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 224 }}>
          <LineChart data={data} margin={{ top: 8, right: 12, bottom: 0, left: -18 }} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--line)" vertical={false} />
            <XAxis dataKey="label" tick={{ fill: 'var(--muted)', fontSize: 12 }} stroke="var(--line)" minTickGap={32} />
            <YAxis
              domain={[0, 100]}
              ticks={[0, 50, 100]}
              padding={{ top: 8 }}
              tick={{ fill: 'var(--muted)', fontSize: 12 }}
              stroke="var(--line)"
            />
            <Tooltip
              contentStyle={{
                background: 'var(--surface)',
                border: '1px solid var(--line)',
                borderRadius: 12,
                color: 'var(--ink)',
              }}
              formatter={(value) => (typeof value === 'number' ? Math.round(value) : '')}
            />
            <Line
              type="monotone"
              dataKey="overall"
              name={t('measure.overall')}
              stroke="var(--accent)"
              strokeWidth={3}
              dot={props.points.length < 12 ? { r: 4, fill: 'var(--accent)' } : false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
      <div className="mt-5 grid grid-cols-1 gap-4 sm:grid-cols-3">
        {(['accuracy', 'fluency', 'prosody'] as const).map((measure) => (
          <SmallTrend
            key={measure}
            label={t(`measure.${measure}`)}
            values={props.points.map((point) => point[measure])}
          />
        ))}
      </div>
    </div>
  );
}
