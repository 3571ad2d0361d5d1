'use client';

import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { Facts } from '@/features/documents/Facts';
import { spokenTextAt, transcriptionAt } from '@/lib/routes';

import type { Placed } from './timeline';
import { useSeconds } from './useSeconds';

const MILLION = 1_000_000;
const BAR = {
  QUEUED: 'bg-line',
  RUNNING: 'bg-accent-soft',
  COMPLETED: 'bg-accent',
  FAILED: 'bg-poor',
  CANCELLED: 'bg-line',
} as const;

/** An attempt of a step: its bar, how long it waited and took, what it used, and its result. */
export function AttemptLine({ placed, level }: { placed: Placed; level: 3 | 4 }): ReactNode {
  const Heading = `h${level}` as const;
  const t = useTranslations('pipelineRuns');
  const format = useFormatter();
  const secondsOf = useSeconds();
  const { attempt, waited, took } = placed;
  const { use } = attempt;
  const facts = [t(`attempt.${attempt.state}`)];
  if (took !== null) facts.push(t('took', { time: secondsOf(took) }));
  if (waited !== null && waited > 0) facts.push(t('waited', { time: secondsOf(waited) }));
  if (use.engine !== null) facts.push(use.engine);
  if (use.inputTokens + use.outputTokens > 0) {
    facts.push(t('tokens', { input: use.inputTokens, output: use.outputTokens }));
  }
  if (use.characters > 0) facts.push(t('characters', { count: use.characters }));
  if (use.audio !== null) facts.push(t('sound', { time: secondsOf(use.audio) }));
  if (use.costMicros !== null) {
    facts.push(t('cost', { cost: format.number(use.costMicros / MILLION, { maximumFractionDigits: 6 }) }));
  }
  return (
    <li>
      <Heading className="font-sans font-semibold">
        {t('step', { step: attempt.step + 1, kind: t(`kind.${attempt.kind}`) })}
        {attempt.number > 1 && (
          <span className="ms-2 font-normal text-muted">
            {attempt.byFallBack ? t('byFallBack') : t('number', { number: attempt.number })}
          </span>
        )}
      </Heading>
      <div aria-hidden className="relative my-1.5 h-2.5 rounded-full bg-sunken">
        <div
          className="absolute inset-y-1 border-t-2 border-dotted border-muted"
          style={{ insetInlineStart: `${placed.due}%`, width: `${placed.start - placed.due}%` }}
        />
        <div
          className={`absolute h-full rounded-full ${BAR[attempt.state]}`}
          style={{ insetInlineStart: `${placed.start}%`, width: `${placed.width}%` }}
        />
      </div>
      <p className="text-sm text-muted tabular-nums">
        <Facts facts={facts} />
      </p>
      {attempt.repeatsPaid && <p className="text-sm text-fair">{t('repeatsPaid')}</p>}
      {attempt.failure !== null && <p className="text-sm text-poor">{t(`failure.${attempt.failure}`)}</p>}
      {attempt.text !== null && (
        <p className="mt-1 max-h-40 overflow-auto text-sm whitespace-pre-line" dir="auto" tabIndex={0}>
          {attempt.text}
        </p>
      )}
      {attempt.transcriptionId !== null && (
        <Link href={transcriptionAt(attempt.transcriptionId)} className="text-sm text-accent underline">
          {t('toTranscription')}
        </Link>
      )}
      {attempt.generatedAudioId !== null && (
        <Link href={spokenTextAt(attempt.generatedAudioId)} className="text-sm text-accent underline">
          {t('toAudio')}
        </Link>
      )}
    </li>
  );
}
