'use client';

import type { TalkReportPartsFragment } from '@vivavoce/graphql';
import { EASY_PACE } from '@vivavoce/learner/fluency';
import { flowOf, LONG_WAIT, type FlowTurn } from '@vivavoce/learner/talkFlow';
import { clock } from '@vivavoce/live/clock';
import { Play } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { useRecordingMoment } from '@/lib/recordingMoment';

import { useSpeaksAlone } from './speaksAlone';

/**
 * The talk from its beginning to its end: who spoke when, and where an answer took long. A click on a turn plays it, or goes to
 * its words. The table has the same for screen readers, with the pace of the longer turns.
 */
export function TalkTimeline(props: { turns: TalkReportPartsFragment['turns'] }): ReactNode {
  const t = useTranslations('talkReport.timeline');
  const format = useFormatter();
  const playFrom = useRecordingMoment();
  const isFree = useSpeaksAlone();
  const flow = flowOf(props.turns);
  if (flow === null) return null;
  const length = Math.max(...flow.map(({ end }) => end));
  const percent = (time: number): number => (100 * time) / length;
  const show = ({ turn, start, isLearner }: FlowTurn): void => {
    if (playFrom !== null && isLearner) playFrom(start);
    else document.getElementById(`turn-${turn + 1}`)?.scrollIntoView();
  };
  return (
    <div className="mt-5">
      <div dir="ltr">
        <svg
          viewBox="0 0 100 20"
          preserveAspectRatio="none"
          aria-hidden
          className="h-16 w-full rounded-xl bg-sunken/50"
          data-testid="timeline"
        >
          {flow.map((one) => (
            <g key={one.turn}>
              {one.wait !== null && one.wait > LONG_WAIT && (
                <rect
                  data-wait={one.wait}
                  x={percent(one.start - one.wait)}
                  width={percent(one.wait)}
                  y="0"
                  height="20"
                  className="fill-fair/35"
                />
              )}
              <rect
                data-turn={one.turn + 1}
                x={percent(one.start)}
                width={Math.max(0.5, percent(one.end - one.start) - 0.2)}
                y={one.isLearner && !isFree ? 11 : 2}
                height={isFree ? 16 : 7}
                rx="0.4"
                className={classes(
                  'cursor-pointer hover:opacity-80',
                  one.isSilent ? 'fill-edge/25' : one.isLearner ? 'fill-accent' : 'fill-edge/60',
                )}
                onClick={() => show(one)}
              />
            </g>
          ))}
        </svg>
        <div className="mt-1 flex justify-between text-xs text-muted tabular-nums">
          <span>{clock(0)}</span>
          <span>{clock(length)}</span>
        </div>
      </div>
      <p className="text-sm text-muted">{t(isFree ? 'legendAlone' : 'legend')}</p>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-9 items-center font-medium text-accent">{t('asTable')}</summary>
        <div className="overflow-x-auto">
          <table className="mt-2 w-full tabular-nums">
            <caption className="pb-2 text-start text-muted">{t('paceNote', EASY_PACE)}</caption>
            <thead className="text-muted">
              <tr>
                <th scope="col" className="py-1 text-start font-medium">
                  {t(isFree ? 'passage' : 'turn')}
                </th>
                <th scope="col" className="ps-3 text-end font-medium">
                  {t('start')}
                </th>
                {!isFree && (
                  <th scope="col" className="ps-3 text-end font-medium">
                    {t('wait')}
                  </th>
                )}
                <th scope="col" className="ps-3 text-end font-medium">
                  {t('pace')}
                </th>
                <th scope="col" className="ps-3 text-end font-medium">
                  {t('fillers')}
                </th>
              </tr>
            </thead>
            <tbody>
              {flow
                .filter(({ isLearner }) => isLearner)
                .map((one) => (
                  <tr key={one.turn} className="border-t border-line">
                    <th scope="row" className="py-1 text-start font-normal">
                      <a href={`#turn-${one.turn + 1}`} className="text-accent underline underline-offset-4">
                        {one.turn + 1}
                      </a>
                      {playFrom !== null && (
                        <button
                          type="button"
                          onClick={() => playFrom(one.start)}
                          aria-label={t('play', { turn: one.turn + 1 })}
                          className="ms-1 inline-flex size-7 items-center justify-center rounded-full align-middle text-accent hover:bg-sunken"
                        >
                          <Play aria-hidden className="size-4" />
                        </button>
                      )}
                    </th>
                    <td className="ps-3 text-end">{clock(one.start)}</td>
                    {!isFree && (
                      <td className={classes('ps-3 text-end', isLong(one) && 'font-semibold')}>
                        {one.wait === null
                          ? '–'
                          : t('seconds', {
                              seconds: format.number(one.wait / 1_000, { maximumFractionDigits: 1 }),
                            })}
                      </td>
                    )}
                    <td className={classes('ps-3 text-end', !isEasy(one) && 'font-semibold')}>
                      {one.wordsPerMinute ?? '–'}
                    </td>
                    <td className="ps-3 text-end">{one.fillers}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

function isLong({ wait }: FlowTurn): boolean {
  return wait !== null && wait > LONG_WAIT;
}

function isEasy({ wordsPerMinute: pace }: FlowTurn): boolean {
  return pace === null || (pace >= EASY_PACE.from && pace <= EASY_PACE.to);
}
