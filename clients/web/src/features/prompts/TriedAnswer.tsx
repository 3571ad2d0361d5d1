'use client';

import { Check, CircleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { Card } from '@/components/ui/Card';

import type { Tried } from './usePromptTrial';

/** An answer of a model: with what it was asked, which checks it has passed, and what it has cost. */
export function TriedAnswer({ tried, isRunning }: { tried: Tried; isRunning: boolean }): ReactNode {
  const t = useTranslations('prompts.try');
  const versions = useTranslations('prompts.versions');
  const format = useFormatter();
  const { attempt, end, text } = tried;
  const source = attempt.version === null ? versions('draft') : versions('version', { version: attempt.version });
  const seconds = (milliseconds: number): string =>
    format.number(milliseconds / 1_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const checks = [
    ...(attempt.isJson ? [{ isPassed: true, name: t('isJson') }] : []),
    ...(end === null
      ? []
      : [{ isPassed: !end.isCut, name: end.isCut ? t('isCut', { most: attempt.mostTokens }) : t('isWhole') }]),
  ];
  return (
    <Card data-testid="tried-answer">
      <h3 className="text-base font-medium">
        {t('number', { number: tried.number })} · {source} · <bdi>{attempt.example ?? t('own')}</bdi>
      </h3>
      <pre
        dir="auto"
        aria-live="polite"
        aria-busy={isRunning}
        className="mt-3 max-w-full rounded-xl bg-sunken p-4 font-sans break-words whitespace-pre-wrap"
      >
        {text === '' ? <span className="text-muted">{t('waiting')}</span> : shown(text, attempt.isJson)}
      </pre>
      {end === null ? (
        !isRunning && <p className="mt-3 text-sm font-medium text-fair">{t('notWhole')}</p>
      ) : (
        <>
          <ul className="mt-3 space-y-1 text-sm">
            {checks.map(({ isPassed, name }) => {
              const Sign = isPassed ? Check : CircleAlert;
              return (
                <li key={name} className="flex items-start gap-2">
                  <Sign aria-hidden className={`mt-0.5 size-4 shrink-0 ${isPassed ? 'text-good' : 'text-fair'}`} />
                  {name}
                </li>
              );
            })}
          </ul>
          <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2 text-sm sm:grid-cols-4">
            {[
              [t('model'), <bdi key="model">{end.model}</bdi>],
              [t('tokens'), t('tokensOf', { read: end.inputTokens, written: end.outputTokens })],
              [t('first'), t('seconds', { seconds: seconds(end.firstTokenLatency) })],
              [t('whole'), t('seconds', { seconds: seconds(end.latency) })],
            ].map(([name, value], index) => (
              <div key={index}>
                <dt className="text-muted">{name}</dt>
                <dd className="tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}

/** Breaks JSON into lines. */
function shown(text: string, isJson: boolean): string {
  if (!isJson) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
