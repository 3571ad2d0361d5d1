'use client';

import type { ResultPartsFragment } from '@vivavoce/graphql';
import { isFiller } from '@vivavoce/learner/fillers';
import { EASY_PACE, isLong, paceOf } from '@vivavoce/learner/fluency';
import { gradeOf } from '@vivavoce/learner/grade';
import { Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { GRADE_TEXT } from '@/components/ui/score';
import type { OwnVoice } from '@/lib/voice/useOwnVoice';

/** The audio to play before and after a selected moment, in milliseconds. */
const BEFORE = 300;
const AFTER = 1_800;
/** The share of fillers up to which they are acceptable. */
const FEW_FILLERS = 0.04;

interface FluencyTimelineProps {
  words: ResultPartsFragment['words'];
  fluency: NonNullable<ResultPartsFragment['fluency']>;
  length: number;
  own: OwnVoice | null;
}

/**
 * The timeline of a recording: words as blocks, pauses as gaps with their length, and the speaking rate with its
 * target.
 */
export function FluencyTimeline({ words, fluency, length, own }: FluencyTimelineProps): ReactNode {
  const t = useTranslations('fluency');
  const spoken = words.flatMap((word) =>
    word.start === null || word.end === null ? [] : [{ ...word, start: word.start, end: word.end }],
  );
  const percent = (time: number): number => (100 * time) / Math.max(1, length);
  const pace = paceOf(words, fluency);
  const fillers = spoken.filter((word) => isFiller(word.text));
  const share = fillers.length / Math.max(1, spoken.length);
  return (
    <div className="space-y-5">
      <div dir="ltr">
        <svg
          viewBox="0 0 100 14"
          preserveAspectRatio="none"
          className={classes('h-16 w-full', own !== null && 'cursor-pointer')}
          aria-hidden
          onClick={(event) => {
            const { left, width } = event.currentTarget.getBoundingClientRect();
            const moment = (length * (event.clientX - left)) / width;
            own?.play(moment - BEFORE, moment + AFTER);
          }}
        >
          <line x1="0" x2="100" y1="7" y2="7" stroke="var(--line)" strokeWidth="0.5" />
          {fluency.pauses.map((pause) => (
            <rect
              key={pause.start}
              x={percent(pause.start)}
              width={percent(pause.length)}
              y={isLong(pause) ? 4.5 : 6}
              height={isLong(pause) ? 5 : 2}
              className={isLong(pause) ? 'fill-fair/60' : 'fill-edge/40'}
            />
          ))}
          {spoken.map((word) => (
            <rect
              key={word.start}
              x={percent(word.start)}
              width={Math.max(0.4, percent(word.end - word.start) - 0.25)}
              y="1.5"
              height="11"
              rx="0.5"
              fill="currentColor"
              className={isFiller(word.text) ? 'text-edge' : GRADE_TEXT[gradeOf(word.score)]}
            >
              <title>{word.text}</title>
            </rect>
          ))}
        </svg>
        <div className="flex justify-between text-xs text-muted tabular-nums">
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
