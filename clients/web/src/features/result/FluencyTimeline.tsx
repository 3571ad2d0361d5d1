'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { isFiller } from '@vivavoce/learner/fillers';
import { EASY_PACE, isLong, paceOf } from '@vivavoce/learner/fluency';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import type { OwnVoice } from '@/lib/voice/useOwnVoice';

import { FlowLane } from './FlowLane';

/** The audio to play before and after a selected moment, in milliseconds. */
const BEFORE = 300;
/** The share of fillers up to which they are acceptable. */
const FEW_FILLERS = 0.04;

interface FluencyTimelineProps {
  words: ResultPartsFragment['words'];
  unclearParts?: ResultPartsFragment['unclearParts'];
  fluency: NonNullable<ResultPartsFragment['fluency']>;
  length: number;
  own: OwnVoice | null;
}

/** The flow of a recording: its lane, the speaking rate with its target, and all moments as a table. */
export function FluencyTimeline({ words, unclearParts = [], fluency, length, own }: FluencyTimelineProps): ReactNode {
  const t = useTranslations('fluency');
  const spoken = words.flatMap((word) =>
    word.start === null || word.end === null ? [] : [{ ...word, start: word.start, end: word.end }],
  );
  const pace = paceOf(words, fluency, unclearParts);
  const fillers = spoken.filter((word) => isFiller(word.text));
  const share = fillers.length / Math.max(1, spoken.length);
  return (
    <div className="space-y-5">
      <div>
        <FlowLane words={spoken} pauses={fluency.pauses} length={length} own={own} />
        <div className="mt-1 flex justify-between text-xs text-muted tabular-nums" dir="ltr">
          <span>{t('seconds', { seconds: 0 })}</span>
          <span>{t('seconds', { seconds: length / 1000 })}</span>
        </div>
      </div>
      {pace !== null && (
        <div>
          <p className="font-medium">{t(`pace.${pace.verdict}`, { pace: pace.wordsPerMinute })}</p>
          <svg viewBox="0 0 250 14" className="mt-2 h-5 w-full" preserveAspectRatio="none" aria-hidden>
            <rect y="4" width="250" height="6" rx="3" fill="var(--sunken)" />
            <rect x={EASY_PACE.from} y="4" width={EASY_PACE.to - EASY_PACE.from} height="6" className="fill-good/45" />
            <rect x={Math.min(246, pace.wordsPerMinute)} y="0" width="3" height="14" rx="1.5" fill="var(--ink)" />
          </svg>
        </div>
      )}
      <p className="text-sm text-muted">
        {own !== null && <span className="block">{t('playHint')}</span>}
        {t('pauses', { count: fluency.pauses.length })}{' '}
        {fluency.pauses.length > 0 && `${t('longPauses', { count: fluency.pauses.filter(isLong).length })} `}
        {t(share < FEW_FILLERS ? 'fillersFew' : 'fillersMany', {
          count: fillers.length,
          share,
          words: [...new Set(fillers.map((word) => word.text.toLowerCase()))].join(', '),
        })}
      </p>
      <details className="text-sm">
        <summary className="inline-flex min-h-9 items-center font-medium text-accent">{t('asTable')}</summary>
        <table className="mt-2 w-full">
          <thead className="text-start text-muted">
            <tr>
              <th className="py-1 text-start font-medium">{t('what')}</th>
              <th className="py-1 text-end font-medium">{t('begin')}</th>
              <th className="py-1 text-end font-medium">{t('lasts')}</th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {[
              ...spoken.map((word) => ({ at: word.start, length: word.end - word.start, what: word.text })),
              ...fluency.pauses.map((pause) => ({ at: pause.start, length: pause.length, what: t('pause') })),
            ]
              .sort((one, other) => one.at - other.at)
              .map((row) => (
                <tr key={`${row.at} ${row.what}`} className="border-t border-line">
                  <td className="py-1">
                    {own === null ? (
                      row.what
                    ) : (
                      <button
                        type="button"
                        className="inline-flex min-h-6 items-center gap-2 text-accent"
                        onClick={() => own.play(row.at - BEFORE, row.at + row.length + BEFORE)}
                      >
                        <Play aria-hidden className="size-3.5" />
                        {row.what}
                      </button>
                    )}
                  </td>
                  <td className="py-1 text-end">{t('seconds', { seconds: row.at / 1000 })}</td>
                  <td className="py-1 text-end">{t('seconds', { seconds: row.length / 1000 })}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
