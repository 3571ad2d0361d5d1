'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

export interface TrendPoint {
  at: string;
  overall: number;
  accuracy: number;
  fluency: number;
  prosody: number;
}

const LINES = [
  { key: 'overall', colour: 'var(--accent)', dash: '0' },
  { key: 'accuracy', colour: 'var(--good)', dash: '6 3' },
  { key: 'fluency', colour: 'var(--fair)', dash: '2 3' },
  { key: 'prosody', colour: 'var(--voice)', dash: '9 3 2 3' },
] as const;

/** The trend of each measure over the last attempts; each line has its own colour and dash style. */
export function TrendChart(props: { points: readonly TrendPoint[] }): ReactNode {
  const t = useTranslations('progress');
  const format = useFormatter();
  const data = props.points.map((point, i) => ({
    ...point,
    label: `${i + 1} · ${format.dateTime(new Date(point.at), { day: 'numeric', month: 'short' })}`,
  }));
  return (
    <div aria-hidden dir="ltr" className="h-72">
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: 288 }}>
        <LineChart data={data} margin={{ top: 8, right: 12, bottom: 0, left: -18 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis dataKey="label" tick={{ fill: 'var(--muted)', fontSize: 12 }} stroke="var(--line)" minTickGap={32} />
          <YAxis
            domain={[0, 100]}
            ticks={[0, 25, 50, 75, 100]}
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
          <Legend wrapperStyle={{ fontSize: 13, paddingTop: 8 }} />
          {LINES.map(({ key, colour, dash }) => (
            <Line
              key={key}
              type="monotone"
              dataKey={key}
              name={t(`measure.${key}`)}
              stroke={colour}
              strokeDasharray={dash}
              strokeWidth={key === 'overall' ? 3 : 2}
              dot={props.points.length < 12 ? { r: 4, strokeDasharray: '0', fill: colour } : false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
